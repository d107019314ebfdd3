package grantledger.standalone.demo;

import grantledger.access.roles.Role;
import grantledger.standalone.client.Answer;
import grantledger.standalone.client.Asking;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.client.UnexpectedAnswer;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Person;
import grantledger.standalone.identity.Tokens;
import grantledger.standalone.running.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Plays a scenario through the HTTP API. Every command has an idempotency key of its own, so that playing it again
 * continues where it stopped, and changes nothing when it was complete: the answers, and the ids in them, are the same.
 */
final class Loading {
    private static final int BATCH = 25;

    private final Scenario scenario;
    private final ServiceClient commands;
    private final Tokens tokens;
    private final Screen screen;
    private final Map<String, String> ofCall = new HashMap<>();
    private final List<Map<String, String>> ofRecipients = new ArrayList<>();
    private long position;

    Loading(Scenario scenario, ServiceClient commands, Tokens tokens, Screen screen) {
        this.scenario = scenario;
        this.commands = commands;
        this.tokens = tokens;
        this.screen = screen;
        scenario.recipients().forEach(row -> ofRecipients.add(new HashMap<>(row)));
    }

    /** Whoever had a grant in that earlier call can name it as {@code ${previousGrantId}}. */
    Loading after(Loaded earlier) {
        for (var recipient : ofRecipients) {
            var grant = earlier.grants().get(recipient.get("organisation_number"));
            if (grant != null) {
                recipient.put("previousGrantId", grant);
            }
        }
        return this;
    }

    Loaded play() {
        scenario.steps().forEach(this::play);
        var grants = ofRecipients.stream()
                .filter(recipient -> recipient.containsKey("grantId"))
                .collect(Collectors.toMap(row -> row.get("organisation_number"), row -> row.get("grantId")));
        return new Loaded(ofCall.get("callId"), position, grants);
    }

    private void play(Step step) {
        var whole = targets(step);
        var done = new AtomicInteger();
        screen.watch(scenario.year() + "  " + step.title(), () -> done + " of " + whole.size(), () -> {
            batches(step, whole).forEach(batch -> done.addAndGet(send(step, batch)));
            return null;
        });
    }

    private List<Map<String, String>> targets(Step step) {
        return switch (step.forEach()) {
            case CALL -> List.of(ofCall);
            case RECIPIENT -> ofRecipients.stream().filter(step::isFor).toList();
        };
    }

    /** A batch is sent by one person. */
    private static List<List<Map<String, String>>> batches(Step step, List<Map<String, String>> targets) {
        List<List<Map<String, String>>> batches = new ArrayList<>();
        String before = null;
        for (var target : targets) {
            var person = Template.fill(step.by(), target);
            if (!person.equals(before) || batches.getLast().size() == BATCH) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(target);
            before = person;
        }
        return batches;
    }

    private int send(Step step, List<Map<String, String>> batch) {
        var lines = batch.stream().map(target -> asking(step, target)).toList();
        var answers = commands.postAll(lines, token(Template.fill(step.by(), batch.getFirst())));
        if (answers.size() != lines.size()) {
            throw new UnexpectedAnswer("%d answers to %d commands".formatted(answers.size(), lines.size()));
        }
        for (int i = 0; i < answers.size(); i++) {
            remember(step, batch.get(i), answers.get(i));
        }
        return batch.size();
    }

    private Asking asking(Step step, Map<String, String> target) {
        var values = new HashMap<>(ofCall);
        values.putAll(target);
        var key = "demo-%s-%s-%s".formatted(scenario.year(), step.key(), target.getOrDefault("nr", "call"));
        return new Asking(step.command(), key, Template.fill(step.at(), values), Template.fill(step.body(), values));
    }

    private String token(String subject) {
        var bearer =
                Person.named(subject).map(Person::bearer).orElseGet(() -> Bearer.of(Set.of(Role.APPLICANT), subject));
        return tokens.of(bearer.importing(), Instant.now());
    }

    private void remember(Step step, Map<String, String> target, Answer answer) {
        if (answer.isRefusal()) {
            throw refused(step, target, answer);
        }
        position = Math.max(position, answer.position());
        var born = switch (step.command()) {
            case "announce-call" -> "callId";
            case "submit-application" -> "applicationId";
            default -> null;
        };
        if (born != null) {
            target.put(born, answer.id());
        }
        for (var also : List.of("grantId", "reportId")) {
            if (!answer.text(also).isEmpty()) {
                target.put(also, answer.text(also));
            }
        }
    }

    private static UnexpectedAnswer refused(Step step, Map<String, String> target, Answer answer) {
        var what = step.command() + " for " + target.getOrDefault("applicant", "the call");
        return new UnexpectedAnswer(
                answer.text("rule").equals("idempotency-key-same-body")
                        ? what + " was loaded by another version of the demo; use a fresh --data <dir>"
                        : what + " was refused. " + answer.problem());
    }
}
