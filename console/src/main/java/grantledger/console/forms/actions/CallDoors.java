package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import grantledger.console.asking.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Commands about a call. */
record CallDoors(JsonNode call, Person person, Instant now) {

    List<Door> doors() {
        var stands = rule("call-not-cancelled", !call.hasNonNull("cancelledBecause"));
        return List.of(
                Door.to("submit-application", stands, rule("call-is-open", isOpenToPerson())),
                Door.to("amend-call", stands),
                Door.to(
                        "cancel-call",
                        stands,
                        rule(
                                "cancelled-before-first-decision",
                                !call.path("decisionsBegan").asBoolean(false))));
    }

    /** An officer enters what came on paper in time after the call has closed, too, and what came late as late. */
    private boolean isOpenToPerson() {
        return time("opensAt").filter(now::isBefore).isEmpty()
                && (person.is("OFFICER")
                        || time("closesAt").filter(now::isAfter).isEmpty());
    }

    private Optional<Instant> time(String field) {
        return call.path(field)
                .asStringOpt()
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
