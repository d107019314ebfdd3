package grantledger.console.forms;

import grantledger.console.contract.Problem;
import grantledger.console.forms.drawing.DrawnForm;
import grantledger.console.forms.drawing.DrawnForm.Result.Refusal;
import grantledger.console.forms.drawing.Message;
import grantledger.console.forms.drawing.Messages;
import grantledger.console.forms.input.Body;
import grantledger.console.words.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a form was not sent, in words. */
final class Refusals {
    private static final String SENT_BEFORE = "idempotency-key-same-body";

    private final Wording wording;
    private final Messages messages;

    Refusals(Wording wording) {
        this.wording = wording;
        this.messages = new Messages(wording);
    }

    Refusal of(Problem problem, Optional<DrawnForm.Difference> stale) {
        return new Refusal(problem.status(), rule(problem), detail(problem), advice(problem), List.of(), stale);
    }

    /** The sentence of the rule, in the language of the page where it is known; without a rule, the page's of the status. */
    private Message rule(Problem problem) {
        if (wording.has("rule." + problem.rule())) {
            return messages.own("rule." + problem.rule());
        }
        if (!problem.rule().isEmpty() && !problem.title().isEmpty()) {
            return new Message(problem.title(), true);
        }
        var key = "page.problem." + problem.status();
        return messages.own(wording.has(key) ? key : "page.problem.other");
    }

    /** Where each field says what is wrong with it, nothing is said twice. */
    private static Message detail(Problem problem) {
        return problem.rule().equals("valid-values") ? new Message("", false) : new Message(problem.detail(), true);
    }

    private String advice(Problem problem) {
        if (problem.rule().equals(SENT_BEFORE)) {
            return wording.text("forms.sent.before");
        }
        return switch (problem.status()) {
            case 401 -> wording.text("forms.signedOut");
            case 429, 503 ->
                wording.text("forms.again") + " " + wording.text("forms.wait", Math.max(1, problem.retryAfter()));
            case 500 -> wording.text("forms.again");
            default -> "";
        };
    }

    /** Whether the form goes on under a new key: what it was sent with before stands. */
    static boolean wasSentBefore(Problem problem) {
        return problem.rule().equals(SENT_BEFORE);
    }

    Map<String, Message> errors(Problem problem) {
        var errors = new LinkedHashMap<String, Message>();
        problem.errors().forEach(error -> errors.putIfAbsent(error.field(), messages.of(error.message())));
        return errors;
    }

    /** Of values that no service was asked about, since they are no such thing. */
    Map<String, Message> errors(Map<String, Body.Unfit> unfit) {
        var errors = new LinkedHashMap<String, Message>();
        unfit.forEach((path, should) ->
                errors.put(path, messages.own("forms.bad." + should.name().toLowerCase(Locale.ROOT))));
        return errors;
    }

    Refusal unfit(Map<String, Body.Unfit> unfit) {
        int status = unfit.values().stream().mapToInt(Body.Unfit::status).min().orElse(400);
        return new Refusal(
                status,
                messages.own("page.problem." + status),
                new Message("", false),
                "",
                List.of(),
                Optional.empty());
    }
}
