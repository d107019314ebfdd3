package grantledger.standalone;

import grantledger.standalone.client.Browser;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.CannotStart;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import grantledger.standalone.running.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The rehearsal of a start: what it loads and does is remembered in the caches, this process's own among them. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Starts everything once, so that every later start is quick; the build does it.",
        mixinStandardHelpOptions = true)
final class Prepare implements Callable<Integer> {
    private static final String CALL = """
        {"diaryNumber": "REHEARSAL", "title": "Rehearsal", "legalBases": ["SFS 2018:118"],
         "opensAt": "2026-01-01T00:00:00Z", "closesAt": "2026-02-01T00:00:00Z",
         "tracks": [{"track": "PUBLIC", "applicantTypes": ["REGION"], "budgetSek": 1}],
         "focusAreas": ["KNOWLEDGE"], "appealable": false,
         "criteria": [{"id": "relevance", "title": "Relevance", "weight": 1, "maxPoints": 1}]}
        """;

    @Option(names = "--data", paramLabel = "<dir>", required = true, description = "an empty folder, of no use later")
    private Path data;

    @Override
    public Integer call() {
        var settings = new Settings(data, 0, 0, 0, Settings.thisHome(), true);
        try (var system = LocalSystem.start(settings, Screen.ofThisProcess())) {
            writeAndRead(system);
            lookAtPages(system);
            return 0;
        }
    }

    /** One command all the way to the views, so that the first of a later start is quick, too. */
    private static void writeAndRead(LocalSystem system) {
        var token = system.tokens().of(Person.OLLE);
        var answer = new ServiceClient(system.command().url())
                .post("/api/commands/announce-call", token, JsonMapper.shared().readTree(CALL), Map.of());
        if (answer.isRefusal()) {
            throw new CannotStart("The rehearsal's command was refused. " + answer.problem());
        }
        new ServiceClient(system.query().url()).getAfter(1, "/api/calls", token);
    }

    /** What the issuer loads to sign somebody in is in its cache, too. */
    private static void lookAtPages(LocalSystem system) {
        try (var browser = new Browser(system.console().url())) {
            browser.signIn(Person.OLLE.subject(), "/calls");
        }
    }
}
