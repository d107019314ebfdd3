package grantledger.standalone.demo;

import java.util.Map;

/**
 * A call that has been played, and how far the log had come by then.
 *
 * @param grants ids by the recipient's organisation number
 */
record Loaded(String callId, long position, Map<String, String> grants) {}
