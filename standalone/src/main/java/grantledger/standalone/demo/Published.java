package grantledger.standalone.demo;

import java.util.Map;

/**
 * The indicators whose values have been published, and how far the log had come by then.
 *
 * @param ids by the indicator's key
 */
record Published(Map<String, String> ids, long position) {}
