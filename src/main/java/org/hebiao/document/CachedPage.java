package org.hebiao.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** A page found by our own walk that shares fonts with the other pages of its document. */
final class CachedPage extends PDPage {
  private final PDResources resources;

  CachedPage(COSDictionary page, ResourceCache cache) {
    super(page);
    COSDictionary dictionary = page.getCOSDictionary(COSName.RESOURCES);
    this.resources = new PDResources(dictionary == null ? new COSDictionary() : dictionary, cache);
  }

  @Override
  public PDResources getResources() {
    return resources;
  }
}
