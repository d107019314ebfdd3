package grantledger.standalone.demo;

import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;

/** What a newcomer can do with the demo's data. */
record Hints(LocalSystem system, Screen screen) {

    void print(String call2018, String call2020, long events) {
        screen.line("");
        screen.line("  The log holds %d events.".formatted(events));
        screen.line("");
        screen.line(screen.bold("  Try next, in another terminal:"));
        hint(
                "the ranking of 2020, with weights of your own",
                "OFFICER",
                "/api/calls/" + call2020 + "/ranking?track=PUBLIC&weights=relevance:60,method:20,anchoring:20");
        hint("the same table as CSV", "REPORTER", "/api/calls/" + call2018 + "/distribution", "-H 'Accept: text/csv' ");
        hint("the grant that went all the way to repayment", "CONTROLLER", "/api/grants?status=CLOSED");
    }

    private void hint(String what, String role, String path) {
        hint(what, role, path, "");
    }

    private void hint(String what, String role, String path, String options) {
        screen.line("  # " + what);
        screen.line("  curl -s %s-H \"Authorization: Bearer $(./grants token %s%s)\" '%s%s'"
                .formatted(options, role, data(), system.query().url(), path));
    }

    private String data() {
        var root = system.data().root();
        return root.endsWith(".grantledger") ? "" : " --data " + root;
    }
}
