package org.hebiao.search.index;

import java.io.IOException;
import java.util.Set;

/** A numbered index that stays open as long as somebody looks into it, and is deleted afterwards if another took its place. */
final class Generation {
  /** What happens to the files when the last one has looked. */
  enum End {
    KEPT,
    DELETED,
    /** Damaged: closed without writing anything more, and deleted. */
    ABANDONED
  }

  private final int number;
  private final FormIndex index;
  private final CurrentFile folder;
  private final Set<Integer> open;
  private int leases = 1;
  private End end = End.KEPT;

  /**
   * @param open numbers of all generations that are open, which this one is until the last has looked
   */
  Generation(int number, FormIndex index, CurrentFile folder, Set<Integer> open) {
    open.add(number);
    this.open = open;
    this.number = number;
    this.index = index;
    this.folder = folder;
  }

  int number() {
    return number;
  }

  FormIndex index() {
    return index;
  }

  /** Whether it can still be looked into; if so, to be given back by {@link #release}. */
  synchronized boolean acquire() {
    if (leases > 0) {
      leases++;
    }
    return leases > 0;
  }

  void release() throws IOException {
    boolean last;
    synchronized (this) {
      last = --leases == 0;
    }
    if (last) {
      try {
        if (end == End.ABANDONED) {
          index.abandon();
        } else {
          index.close();
        }
        if (end != End.KEPT) {
          folder.delete(number);
        }
      } finally {
        open.remove(number);
      }
    }
  }

  /** Gives back what its owner held. */
  void retire(End how) throws IOException {
    synchronized (this) {
      end = how;
    }
    release();
  }
}
