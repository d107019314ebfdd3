package grantledger.console.forms.actions;

import grantledger.console.asking.Address;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.forms.drawing.Labels;
import grantledger.console.forms.shapes.Commands;
import grantledger.console.forms.shapes.DescribedCommands;
import grantledger.console.page.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The commands that a person's roles allow about something, for the page that shows it.
 *
 * <p>What follows from how a thing stands is told at once; the rest is told by the form. At an earlier moment there are none.
 */
@Component
public class ActionList {
    private final DescribedCommands described;
    private final Clock clock = Clock.systemUTC();

    ActionList(DescribedCommands described) {
        this.described = described;
    }

    /** Commands by which something new begins. */
    public Actions ofNothing(Page page) {
        return listed(page, Map.of(), List.of(Door.to("announce-call"), Door.to("define-indicator")));
    }

    /** @param call as {@code /api/calls/{callId}} answers */
    public Actions ofCall(Page page, JsonNode call) {
        var doors = new CallDoors(call, page.asked().person(), clock.instant()).doors();
        return listed(page, ids(call, "callId"), doors);
    }

    /** @param application as {@code /api/applications/{id}} answers */
    public Actions ofApplication(Page page, JsonNode application) {
        return listed(page, ids(application, "applicationId"), new ApplicationDoors(application, person(page)).doors());
    }

    /** @param grant as {@code /api/grants/{id}} answers */
    public Actions ofGrant(Page page, JsonNode grant) {
        return listed(page, ids(grant, "grantId"), new GrantDoors(grant, person(page)).doors());
    }

    /** @param report one of those that the grant has */
    public Actions ofReport(Page page, JsonNode grant, JsonNode report) {
        var ids = ids(grant, "grantId");
        report.path("planned").asStringOpt().ifPresent(it -> ids.put("report", it));
        report.path("reportId").asStringOpt().ifPresent(it -> ids.put("reportId", it));
        return openOnly(listed(page, ids, PartDoors.ofReport(report)));
    }

    /** @param instalment one of those that the grant has */
    public Actions ofInstalment(Page page, JsonNode grant, JsonNode instalment) {
        var ids = ids(grant, "grantId");
        ids.put("instalment", instalment.path("instalment").asString("1"));
        return openOnly(listed(
                page,
                ids,
                PartDoors.ofInstalment(
                        new Instalment(instalment), grant.path("onHold").asBoolean(false), person(page))));
    }

    /** @param indicator as {@code /api/indicators/{id}} answers */
    public Actions ofIndicator(Page page, JsonNode indicator) {
        var doors = List.of(Door.to("publish-indicator-values"), Door.to("define-indicator"));
        return listed(page, ids(indicator, "indicatorId"), doors);
    }

    private static Actions openOnly(Actions actions) {
        return new Actions(actions.open(), List.of());
    }

    private static String person(Page page) {
        return page.asked().person().subject();
    }

    private static Map<String, String> ids(JsonNode view, String id) {
        var ids = new LinkedHashMap<String, String>();
        ids.put(id, view.path(id).asString(""));
        return ids;
    }

    private Actions listed(Page page, Map<String, String> ids, List<Door> doors) {
        var commands = commands();
        if (commands.isEmpty() || !page.isLive()) {
            return Actions.NONE;
        }
        var open = new ArrayList<Actions.Action>();
        var closed = new ArrayList<Actions.Closed>();
        var labels = new Labels(page.wording());
        for (var door : doors) {
            if (isFor(page, commands.get(), door.command())) {
                var title = labels.title(door.command());
                door.rule()
                        .ifPresentOrElse(
                                rule -> closed.add(
                                        new Actions.Closed(door.command(), title, page.text("rule." + rule))),
                                () -> open.add(new Actions.Action(
                                        door.command(),
                                        title,
                                        labels.what(door.command()),
                                        href(page, door.command(), ids))));
            }
        }
        return new Actions(open, closed);
    }

    private static boolean isFor(Page page, Commands commands, String command) {
        return commands.named(command)
                .map(it -> it.isFor(page.asked().person()))
                .orElse(false);
    }

    /** While the service that decides is away there is nothing to do, and pages are shown all the same. */
    private Optional<Commands> commands() {
        try {
            return Optional.of(described.now());
        } catch (ServiceAway | Refused _) {
            return Optional.empty();
        }
    }

    private static String href(Page page, String command, Map<String, String> ids) {
        var address = new Address("/commands/" + command);
        for (var id : ids.entrySet()) {
            address = address.set(id.getKey(), id.getValue());
        }
        return address.set("return", page.returnHere()).text();
    }
}
