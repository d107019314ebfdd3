package grantledger.console.deciding;

import grantledger.console.asking.Person;
import grantledger.console.contract.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The commands about a decision that an application is ready for, of those that the person's roles may issue. */
public final class NextSteps {
    private NextSteps() {}

    /** A step with the form that takes it. */
    public record Step(String command, String path) {}

    /** @param barred whoever decides is not offered what would be refused them */
    static List<Step> of(JsonNode application, Optional<Proposal> proposal, Person person, boolean barred) {
        var commands = new ArrayList<String>();
        if (person.is("OFFICER")) {
            commands.addAll(ofOfficers(application));
        }
        if (person.is("DECISION_MAKER")) {
            ofDeciders(application).stream()
                    .filter(barred ? Predicate.not(NextSteps::decides) : _ -> true)
                    .forEach(commands::add);
        }
        if (person.is("APPLICANT") && !person.is("OFFICER") && isDecided(application)) {
            commands.add("file-appeal");
        }
        return commands.stream()
                .map(command -> step(command, application, proposal))
                .toList();
    }

    private static boolean decides(String command) {
        return !command.equals("reopen-application") && !command.equals("correct-decision");
    }

    private static List<String> ofOfficers(JsonNode application) {
        var commands = new ArrayList<String>();
        if (status(application).equals("ELIGIBLE") || (isDecided(application) && !isRecommended(application))) {
            commands.add("recommend-decision");
        }
        if (isRecommended(application)) {
            commands.add("withdraw-recommendation");
        }
        if (isDecided(application) || status(application).equals("DISMISSED")) {
            commands.add("record-service");
            commands.add("file-appeal");
        }
        return commands;
    }

    private static List<String> ofDeciders(JsonNode application) {
        var commands = new ArrayList<String>();
        switch (status(application)) {
            case "RECOMMENDED" -> commands.addAll(List.of("grant-funds", "decline-application"));
            case "INELIGIBLE" -> commands.add("dismiss-application");
            case "LATE" -> commands.addAll(List.of("dismiss-application", "reopen-application"));
            case "DISMISSED" -> commands.addAll(List.of("reopen-application", "correct-decision"));
            case "WITHDRAWN" -> commands.add("reopen-application");
            case "GRANTED", "DECLINED" -> commands.addAll(afterDecision(application));
            default -> {}
        }
        if (isAppealed(application)) {
            commands.add("record-appeal-outcome");
        }
        return commands;
    }

    private static List<String> afterDecision(JsonNode application) {
        var commands = new ArrayList<String>();
        if (isRecommended(application)) {
            commands.add("reconsider-decision");
        }
        commands.add("correct-decision");
        if (status(application).equals("GRANTED") && application.path("grantedAmountSek").asLong(1) == 0) {
            commands.add("reopen-application");
        }
        return commands;
    }

    private static boolean isDecided(JsonNode application) {
        return status(application).equals("GRANTED") || status(application).equals("DECLINED");
    }

    private static boolean isRecommended(JsonNode application) {
        return application.at("/recommendation/state").asString("").equals("STANDING");
    }

    private static boolean isAppealed(JsonNode application) {
        return application
                .path("appeals")
                .valueStream()
                .anyMatch(appeal -> !appeal.path("outcome").isString());
    }

    private static String status(JsonNode application) {
        return application.path("status").asString("");
    }

    /** A form for what is proposed has its sum, to be changed there. */
    private static Step step(String command, JsonNode application, Optional<Proposal> proposal) {
        var id = application.path("applicationId").asString("");
        var path = Query.of("/commands/{}", command).with("applicationId", id);
        proposal.filter(one -> one.command().equals(command)).ifPresent(one -> {
            one.amountSek().ifPresent(amount -> path.with("amountSek", amount));
            if (command.equals("reconsider-decision")) {
                path.with("outcome", one.outcome());
            }
        });
        return new Step(command, path.with("return", "/applications/" + id + "/decision").toString());
    }
}
