package org.hebiao.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * The pages of a document found by walking, never by the announced count, which may say 2,147,483,647 or −3. A node that refers to itself
 * is visited once; depth costs no stack.
 */
final class PageTree {
  private static final List<COSName> INHERITED = List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  private final List<COSDictionary> pages = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int limit;
  private int lost;
  private boolean cut;

  private PageTree(int limit) {
    this.limit = limit;
  }

  /** Pages up to the limit, with inherited attributes written into them. */
  static PageTree walk(COSDocument document, int limit) {
    PageTree tree = new PageTree(limit);
    COSDictionary trailer = document.getTrailer();
    COSDictionary catalog = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
    COSDictionary root = catalog == null ? null : catalog.getCOSDictionary(COSName.PAGES);
    if (root != null) {
      tree.descend(root);
    }
    if (tree.pages.isEmpty()) {
      tree.lost++;
      for (COSObject object : document.getObjectsByType(COSName.PAGE)) {
        if (object.getObject() instanceof COSDictionary page && tree.pages.size() < limit) {
          tree.pages.add(page);
        }
      }
    } else if (!tree.cut && root.getInt(COSName.COUNT, tree.pages.size()) != tree.pages.size()) {
      tree.lost++;
    }
    return tree;
  }

  List<COSDictionary> pages() {
    return pages;
  }

  /** Nodes that are announced and are not there. */
  int lost() {
    return lost;
  }

  /** Whether there are more pages than the limit. */
  boolean cut() {
    return cut;
  }

  private void descend(COSDictionary root) {
    Deque<COSDictionary> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      COSDictionary node = waiting.pop();
      if (!seen.add(node)) {
        lost++;
        continue;
      }
      COSArray kids = node.getCOSArray(COSName.KIDS);
      if (kids == null) {
        if (pages.size() == limit) {
          cut = true;
          return;
        }
        pages.add(node);
        continue;
      }
      for (int i = kids.size() - 1; i >= 0; i--) {
        COSBase kid = kids.getObject(i);
        if (kid instanceof COSDictionary child) {
          inherit(node, child);
          waiting.push(child);
        } else {
          lost++;
        }
      }
    }
  }

  private static void inherit(COSDictionary from, COSDictionary to) {
    for (COSName name : INHERITED) {
      if (!to.containsKey(name) && from.containsKey(name)) {
        to.setItem(name, from.getItem(name));
      }
    }
  }
}
