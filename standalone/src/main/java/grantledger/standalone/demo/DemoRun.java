package grantledger.standalone.demo;

import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.client.UnexpectedAnswer;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;

/** Loads both years, reads the table, and says what to try next. */
public final class DemoRun {
    private final LocalSystem system;
    private final Screen screen;
    private final ServiceClient views;

    public DemoRun(LocalSystem system, Screen screen) {
        this.system = system;
        this.screen = screen;
        this.views = new ServiceClient(system.query().url());
    }

    /** @return whether the table equals the published one, row by row */
    public boolean run() {
        screen.line("");
        var first = load("2018");
        var second = load("2020");
        screen.waitFor("the views catch up", () -> read(second.position(), "/api/status"));
        var distribution =
                read(0, "/api/calls/" + first.callId() + "/distribution").body();
        var table = new DistributionTable(distribution);
        table.print(screen);
        var differences = table.differences(Scenario.published2018());
        differences.forEach(difference -> screen.line("  DIFFERS " + difference));
        new Hints(system, screen).print(first.callId(), second.callId(), events());
        return differences.isEmpty();
    }

    private Loaded load(String year) {
        var commands = new ServiceClient(system.command().url());
        return new Loading(Scenario.of(year), commands, system.tokens(), screen).play();
    }

    /** Positions are dense, so the last one is the number of events. */
    private long events() {
        return read(0, "/api/status").body().path("lastFolded").asLong();
    }

    private Answer read(long position, String path) {
        var answer = views.getAfter(position, path, system.tokens().of(Person.OLLE));
        if (answer.isRefusal()) {
            throw new UnexpectedAnswer("GET " + path + " answered " + answer.problem());
        }
        return answer;
    }
}
