package grantledger.verifier.witness;

/** What is answered to a request over HTTP. */
record Answer(int status, String type, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer ok(String body) {
        return new Answer(200, TEXT, body);
    }

    static Answer refused(int status, String why) {
        return new Answer(status, TEXT, why + "\n");
    }

    /** The size that the witness has cosigned last is another one. */
    static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }
}
