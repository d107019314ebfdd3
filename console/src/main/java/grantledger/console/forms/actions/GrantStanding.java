package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a grant stands, as far as commands about it ask. */
final class GrantStanding {
    private final JsonNode grant;
    private final String ending;

    GrantStanding(JsonNode grant) {
        this.grant = grant;
        this.ending = grant.path("ending").path("kind").asString("");
    }

    boolean isAccepted() {
        return grant.hasNonNull("acceptedAt");
    }

    boolean isRevoked() {
        return ending.equals("REVOKED");
    }

    boolean isClosed() {
        return ending.equals("CLOSED");
    }

    boolean isDecidedBy(String person) {
        return grant.path("decidedBy").asString("").equals(person);
    }

    boolean all(String list, Predicate<JsonNode> such) {
        return grant.path(list).valueStream().allMatch(such);
    }

    Door.Rule live() {
        return rule("grant-is-live", !ending.equals("REFUSED") && !isClosed());
    }

    Door.Rule notRevoked() {
        return rule("grant-not-revoked", !isRevoked());
    }

    private Door.Rule accepted() {
        return rule("grant-is-accepted", isAccepted());
    }

    /** Live, not revoked, and accepted. */
    Door underWay(String command, Door.Rule... more) {
        return Door.to(command, join(List.of(live(), notRevoked(), accepted()), more));
    }

    private static Door.Rule[] join(List<Door.Rule> first, Door.Rule... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(Door.Rule[]::new);
    }

    boolean any(String list, Predicate<JsonNode> such) {
        return grant.path(list).valueStream().anyMatch(such);
    }

    boolean isOnHold() {
        return grant.path("onHold").asBoolean(false);
    }

    boolean anyInstalment(Predicate<Instalment> such) {
        return any("instalments", it -> such.test(new Instalment(it)));
    }

    boolean isPositive(String figure) {
        return grant.path(figure).asLong(0) > 0;
    }
}
