package org.hebiao.table;

import org.hebiao.document.Page;

/** Finds the tables of a page. Thread safe. */
public final class TableFinder {

  /** All tables of the page, top down; every word is in exactly one cell or one line outside. */
  public PageTables find(Page page) {
    int rotation = TurnedPage.reading(page);
    if (rotation == 0) {
      return new PageSearch(page).tables();
    }
    TurnedPage turned = new TurnedPage(page, rotation);
    return turned.back(new PageSearch(turned.upright()).tables());
  }
}
