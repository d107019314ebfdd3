package grantledger.standalone.demo;

import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;

/** Loads both years, shows what came of them, and says what to try next. */
public final class DemoRun {
    private final LocalSystem system;
    private final Screen screen;
    private final Views views;

    public DemoRun(LocalSystem system, Screen screen) {
        this.system = system;
        this.screen = screen;
        this.views = new Views(system);
    }

    /** @return whether the table equals the published one, row by row */
    public boolean run() {
        screen.line("");
        var of2018 = loading("2018").play();
        var of2020 = loading("2020").after(of2018).play();
        var published = new Publishing(new ServiceClient(system.command().url()), system.tokens(), screen)
                .publish(FollowedIndicator.all());
        long last = Math.max(of2020.position(), published.position());
        screen.waitFor("the views catch up", () -> views.readAfter(last, "/api/status"));
        boolean equal = showDistribution(of2018);
        new TracksTable(views.read("/api/calls/%s", of2020.callId())).print(screen);
        new StagedGrants(views, of2020.callId()).print(screen);
        var mistake = UndoneMistake.of(Scenario.of("2020"), of2020, views);
        mistake.print(screen);
        var followed = published.ids().get("invented");
        new ComparisonTable(views, followed).print(screen);
        new Hints(system, screen)
                .print(
                        of2018.callId(),
                        of2020.callId(),
                        mistake.grantId(),
                        mistake.applicationId(),
                        followed,
                        events());
        return equal;
    }

    private Loading loading(String year) {
        var commands = new ServiceClient(system.command().url());
        return new Loading(Scenario.of(year), commands, system.tokens(), screen);
    }

    private boolean showDistribution(Loaded of2018) {
        var table = new DistributionTable(views.read("/api/calls/%s/distribution", of2018.callId()));
        table.print(screen);
        var differences = table.differences(Scenario.published2018());
        differences.forEach(difference -> screen.line("  DIFFERS " + difference));
        return differences.isEmpty();
    }

    /** Positions are dense, so the last one is the number of events. */
    private long events() {
        return views.read("/api/status").path("lastFolded").asLong();
    }
}
