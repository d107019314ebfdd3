package grantledger.standalone.demo;

import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;

/** What a newcomer can do with the demo's data. */
record Hints(LocalSystem system, Screen screen) {

    /**
     * @param returned the grant of which a payment was returned
     * @param decided its application
     * @param followed an indicator
     */
    void print(String call2018, String call2020, String returned, String decided, String followed, long events) {
        screen.line("");
        screen.line("  The log holds %d events.".formatted(events));
        screen.line("");
        screen.line(screen.bold("  Look around in a browser; the first page asks who you are:"));
        page("an officer: the ranking of 2020, with weights to try", "/calls/" + call2020 + "/ranking?track=PUBLIC");
        page("a controller: a grant of which a payment was undone", "/applications/" + decided);
        page("an auditor: whether that decision follows from what stood", "/applications/" + decided + "/replay");
        screen.line("");
        screen.line(screen.bold("  Try next, in another terminal:"));
        hint(
                "the ranking of 2020, with weights of your own",
                "OFFICER",
                "/api/calls/" + call2020 + "/ranking?track=PUBLIC&weights=relevance:60,efficiency:20,conditions:20");
        hint(
                "the table of 2018 as CSV",
                "REPORTER",
                "/api/calls/" + call2018 + "/distribution",
                "-H 'Accept: text/csv' ");
        hint("what the two tracks of 2020 are for, and how they are assessed", "OFFICER", "/api/calls/" + call2020);
        hint(
                "the payment that was undone, with the person behind each step",
                "AUDITOR",
                "/api/audit/streams/" + returned + "/events");
        hint(
                "every figure of that grant's money, and the facts that add up to it",
                "CONTROLLER",
                "/api/grants/" + returned + "/money");
        screen.line("  # the proof of the decision on it, which anybody can check without this system");
        screen.line("  %s -o proof.zip && ./grants verify proof.zip"
                .formatted(request("AUDITOR", "/api/audit/decisions/" + decided + "/proof", "")));
        hint(
                "an indicator's values with those that were corrected",
                "REPORTER",
                "/api/indicators/" + followed + "?revisions=true",
                "-H 'Accept: text/csv' ");
        hint("the grants that have been closed, one after a repayment", "CONTROLLER", "/api/grants?status=CLOSED");
    }

    private void page(String what, String path) {
        screen.line("  # " + what);
        screen.line("  " + system.console().url() + path);
    }

    private void hint(String what, String role, String path) {
        hint(what, role, path, "");
    }

    private void hint(String what, String role, String path, String options) {
        screen.line("  # " + what);
        screen.line("  " + request(role, path, options));
    }

    private String request(String role, String path, String options) {
        return "curl -s %s-H \"Authorization: Bearer $(./grants token %s%s)\" '%s%s'"
                .formatted(options, role, data(), system.query().url(), path);
    }

    private String data() {
        var root = system.data().root();
        return root.endsWith(".grantledger") ? "" : " --data " + root;
    }
}
