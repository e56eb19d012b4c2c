package org.hebiao.archive;

import java.util.Optional;

/**
 * Bytes that are kept and ask for a row.
 *
 * @param organisation whose archive it is; the same bytes are one submission in it
 * @param senderKey the sender's name for this upload
 */
public record NewSubmission(
    String organisation, Sha256 sha256, String name, String mediaType, long size, Source source, String receivedBy, Optional<String> senderKey) {}
