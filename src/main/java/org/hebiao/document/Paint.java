package org.hebiao.document;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * What a colour operator sets, as far as lines need it: white or not. Colour spaces are told by their names and never built, for a
 * profile costs more than the page and a hostile one refers to itself.
 */
final class Paint {
  /** Components nearer to white than this do not show on paper. */
  private static final double WHITE = 0.98;

  private static final COSName INDEXED = COSName.getPDFName("Indexed");

  private Paint() {}

  /** Whether the components of {@code g}, {@code rg}, {@code k}, {@code sc} or {@code scn} paint white. */
  static boolean white(List<COSBase> operands, boolean subtractive) {
    boolean white = !operands.isEmpty();
    for (COSBase operand : operands) {
      if (!(operand instanceof COSNumber number)) {
        return false;
      }
      double value = number.floatValue();
      white &= subtractive ? value <= 1 - WHITE : value >= WHITE;
    }
    return white;
  }

  /** Whether zero is white in the colour space that {@code cs} names: inks and separations. */
  static boolean subtractive(COSName name, PDResources resources) {
    if (name.equals(COSName.DEVICECMYK)) {
      return true;
    }
    COSBase spaces = resources.getCOSObject().getDictionaryObject(COSName.COLORSPACE);
    if (!(spaces instanceof org.apache.pdfbox.cos.COSDictionary named)
        || !(named.getDictionaryObject(name) instanceof COSArray space)
        || space.size() == 0) {
      return false;
    }
    COSBase family = space.getObject(0);
    if (family.equals(COSName.ICCBASED) && space.size() > 1 && space.getObject(1) instanceof org.apache.pdfbox.cos.COSStream profile) {
      return profile.getInt(COSName.N) == 4;
    }
    return family.equals(COSName.SEPARATION) || family.equals(COSName.DEVICEN) || family.equals(INDEXED);
  }
}
