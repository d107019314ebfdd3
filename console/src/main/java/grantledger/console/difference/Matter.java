package grantledger.console.difference;

/**
 * What is compared.
 *
 * @param kind as in paths: {@code applications}, {@code grants}, {@code calls}
 * @param title as people call it
 * @param path of its page
 */
record Matter(String kind, String id, String title, String path) {}
