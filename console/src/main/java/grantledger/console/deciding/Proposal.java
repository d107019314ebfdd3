package grantledger.console.deciding;

import grantledger.console.asking.Address;
import grantledger.console.forms.actions.Actions;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What waits to be decided, as it was recommended or as the formal check has left it.
 *
 * @param command that decides so
 * @param outcome GRANT or DECLINE; empty for a dismissal
 */
public record Proposal(String command, String outcome, OptionalLong amountSek) {

    static Optional<Proposal> of(JsonNode application) {
        var recommendation = application.path("recommendation");
        boolean stands = recommendation.path("state").asString("").equals("STANDING");
        return switch (application.path("status").asString("")) {
            case "RECOMMENDED" -> Optional.of(recommended(recommendation, first(recommendation)));
            case "GRANTED", "DECLINED" ->
                stands ? Optional.of(recommended(recommendation, "reconsider-decision")) : Optional.empty();
            case "INELIGIBLE", "LATE" -> Optional.of(new Proposal("dismiss-application", "", OptionalLong.empty()));
            default -> Optional.empty();
        };
    }

    private static String first(JsonNode recommendation) {
        return recommendation.path("outcome").asString("").equals("GRANT") ? "grant-funds" : "decline-application";
    }

    private static Proposal recommended(JsonNode recommendation, String command) {
        return new Proposal(
                command,
                recommendation.path("outcome").asString(""),
                recommendation.path("amountSek").isNumber()
                        ? OptionalLong.of(recommendation.path("amountSek").asLong())
                        : OptionalLong.empty());
    }

    /** The link to a form with what is proposed filled in, where the form is of this command. */
    Actions.Action filled(Actions.Action action) {
        if (!action.command().equals(command)) {
            return action;
        }
        var href = new Address(action.href());
        if (amountSek.isPresent()) {
            href = href.set("amountSek", String.valueOf(amountSek.getAsLong()));
        }
        if (command.equals("reconsider-decision")) {
            href = href.set("outcome", outcome);
        }
        return new Actions.Action(command, action.title(), action.what(), href.text());
    }

    /** The command's body, complete but for the reasons that only the one who decides can give. */
    ObjectNode body(String applicationId, String reasons) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("applicationId", applicationId).put("reasons", reasons);
        if (command.equals("reconsider-decision")) {
            body.put("outcome", outcome).put("ground", reasons);
        }
        if (!command.equals("decline-application")) {
            amountSek.ifPresent(amount -> body.put("amountSek", amount));
        }
        return body;
    }
}
