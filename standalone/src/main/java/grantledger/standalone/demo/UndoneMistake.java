package grantledger.standalone.demo;

import static grantledger.standalone.demo.Sums.grouped;

import grantledger.standalone.running.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A payment that the bank sent back and that was paid again: every fact stays, and the money is counted once. */
record UndoneMistake(Views views, String grantId) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Of the recipient to whom it happens in the scenario. */
    static UndoneMistake of(Scenario scenario, Loaded loaded, Views views) {
        var step = scenario.steps().stream()
                .filter(one -> one.command().equals("return-payment"))
                .findFirst()
                .orElseThrow();
        var recipient =
                scenario.recipients().stream().filter(step::isFor).findFirst().orElseThrow();
        return new UndoneMistake(views, loaded.grants().get(recipient.get("organisation_number")));
    }

    /** On which the grant was decided. */
    String applicationId() {
        return views.read("/api/grants/%s", grantId).path("applicationId").asString();
    }

    void print(Screen screen) {
        var grant = views.read("/api/grants/%s", grantId);
        screen.line("");
        screen.line(screen.bold("  A mistake undone: %s was paid to an account that was gone"
                .formatted(grant.at("/applicant/name").asString())));
        screen.line("");
        payments().forEach(event -> screen.line(line(event)));
        screen.line("  Paid in all:                    %10s SEK"
                .formatted(grouped(grant.path("paidSek").asLong())));
    }

    private List<JsonNode> payments() {
        return views.rows("/api/audit/streams/%s/events?size=500", grantId).stream()
                .filter(event -> event.path("type").asString().startsWith("Payment"))
                .toList();
    }

    private static String line(JsonNode event) {
        return "  %-12s %-18s %10s SEK  %s"
                .formatted(
                        LocalDate.ofInstant(
                                Instant.parse(event.path("occurredAt").asString()), SWEDEN),
                        event.path("type").asString(),
                        grouped(event.at("/payload/amountSek").asLong()),
                        event.path("actor").asString());
    }
}
