package grantledger.console.contract;

import java.io.InputStream;

/**
 * What a person takes away, passed on as it comes.
 *
 * @param disposition header {@code Content-Disposition}, or empty
 */
public record Download(String type, String disposition, InputStream content) {}
