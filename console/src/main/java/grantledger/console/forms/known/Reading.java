package grantledger.console.forms.known;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import grantledger.console.forms.input.Input;
import grantledger.console.forms.shapes.Command;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads what a form is about, as it is now. */
@Component
public class Reading {
    private static final Map<String, String> KINDS = Map.of(
            "applicationId", "applications", "grantId", "grants", "callId", "calls", "indicatorId", "indicators");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int COUNTIES = 100;

    private final Services services;

    Reading(Services services) {
        this.services = services;
    }

    /**
     * @throws Refused where what it is about does not exist for this person
     * @param given what the address says, or the form so far
     */
    public Known of(Asked asked, Command command, Input given) {
        var draft = new Draft(asked, given);
        try {
            var matter = matter(asked, command, given);
            matter.ifPresent(it -> tell(asked, command.name(), it, draft));
            return draft.known(matter);
        } catch (ServiceAway _) {
            draft.unread();
            return draft.known(Optional.empty());
        }
    }

    /** As it is known at best; also where it is gone meanwhile. */
    public Known atBest(Asked asked, Command command, Input given) {
        try {
            return of(asked, command, given);
        } catch (Refused _) {
            var draft = new Draft(asked, given);
            draft.unread();
            return draft.known(Optional.empty());
        }
    }

    private Optional<Matter> matter(Asked asked, Command command, Input given) {
        var subject = command.subject().orElse("indicatorId");
        var id = given.text(subject).strip();
        return id.matches("[0-9a-fA-F-]{36}") ? Optional.of(read(asked, KINDS.get(subject), id)) : Optional.empty();
    }

    private Matter read(Asked asked, String kind, String id) {
        var query = Query.of("/api/" + kind + "/{}", id);
        var view = services.readNow(asked, kind.equals("indicators") ? query.with("size", 1) : query);
        return new Matter(kind, id, title(view), view);
    }

    private static String title(JsonNode view) {
        var title = view.path("projectTitle").asString(view.path("title").asString(""));
        var number = view.path("diaryNumber").asString("");
        return number.isEmpty() ? title : number + " " + title;
    }

    private void tell(Asked asked, String command, Matter matter, Draft draft) {
        switch (matter.kind()) {
            case "applications" ->
                new OfApplication(draft, matter.view(), callOf(asked, command, matter.view())).tell(command);
            case "grants" -> new OfGrant(draft, matter.view()).tell(command);
            case "calls" ->
                new OfCall(draft, matter.view())
                        .tell(command, command.equals("submit-application") ? counties(asked) : List.of());
            default -> indicator(command, matter.view(), draft);
        }
    }

    private JsonNode callOf(Asked asked, String command, JsonNode application) {
        return OfApplication.needsCall(command)
                ? services.readNow(
                        asked,
                        Query.of("/api/calls/{}", application.path("callId").asString("")))
                : MissingNode.getInstance();
    }

    private static void indicator(String command, JsonNode indicator, Draft draft) {
        if (command.equals("define-indicator")) {
            draft.copy(indicator, "area", "title", "unit", "definition", "source", "aggregation", "higherIs");
        }
        draft.fact("forms.field.unit", indicator.path("unit").asString(""));
    }

    private List<Option> counties(Asked asked) {
        var counties = new ArrayList<Option>();
        var query = Query.of("/api/places")
                .with("kind", "COUNTY")
                .with("year", Year.now(SWEDEN))
                .with("size", COUNTIES);
        for (var place : services.readNow(asked, query).path("rows")) {
            var code = place.path("code").asString("");
            counties.add(new Option(code, code + " " + place.path("name").asString("")));
        }
        counties.add(new Option("00", "00 " + asked.wording().text("forms.choice.counties")));
        return counties;
    }
}
