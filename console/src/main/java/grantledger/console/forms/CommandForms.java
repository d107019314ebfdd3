package grantledger.console.forms;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.forms.drawing.DrawnForm;
import grantledger.console.forms.drawing.Forms;
import grantledger.console.forms.drawing.Labels;
import grantledger.console.forms.input.Filled;
import grantledger.console.forms.input.Input;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.known.Matter;
import grantledger.console.forms.known.Reading;
import grantledger.console.forms.shapes.Command;
import grantledger.console.forms.shapes.DescribedCommands;
import grantledger.console.forms.shapes.Shape;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /commands/{name}}: the form of a command, and where it is sent. */
@Controller
class CommandForms {
    private final DescribedCommands described;
    private final Reading reading;
    private final Sending sending;

    CommandForms(DescribedCommands described, Reading reading, Sending sending) {
        this.described = described;
        this.reading = reading;
        this.sending = sending;
    }

    /** The key of idempotency stands in the address, so that the way back in a browser leads to the same form. */
    @GetMapping("/commands/{name}")
    ModelAndView form(@PathVariable String name, Asked asked, HttpServletRequest request) {
        var command = named(name);
        var labels = new Labels(asked.wording());
        if (!command.isFor(asked.person())) {
            return closed(asked, command);
        }
        if (!asked.moment().isNow()) {
            return FormPage.closed(asked, labels.title(name), asked.wording().text("forms.past"), 200);
        }
        var given = Input.of(request.getParameterMap());
        return Posted.isKey(given.text(Posted.KEY)) ? drawn(asked, command, given) : underKey(asked);
    }

    private Command named(String name) {
        return described.now().named(name).orElseThrow(() -> new Refused(Problem.of(HttpStatus.NOT_FOUND.value())));
    }

    private static ModelAndView closed(Asked asked, Command command) {
        var roles = command.roles().stream()
                .map(role -> asked.wording().text("forms.role." + role))
                .toList();
        var why = asked.wording().text("forms.forbidden", String.join(", ", roles));
        return FormPage.closed(asked, new Labels(asked.wording()).title(command.name()), why, 403);
    }

    private static ModelAndView underKey(Asked asked) {
        var address = asked.address().without(Posted.KEY).with(Posted.KEY + "=" + Posted.newKey());
        var there = new RedirectView(Moment.now().in(address.text()));
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }

    private ModelAndView drawn(Asked asked, Command command, Input given) {
        var known = reading.of(asked, command, given);
        var input = Filled.both(Filled.of(known.body(), command.body()), given);
        var controls = Posted.drawnAt(given, version(known), position(known), had(command, input));
        var form = new Forms(asked.wording()).drawn(command, input, known, controls, new DrawnForm.Result.None(), "");
        return FormPage.of(asked, form, 200);
    }

    /** Of what the command is decided on; an application that is yet to come is on none. */
    private static long version(Known known) {
        return known.matter().map(Matter::version).orElse(0L);
    }

    private static long position(Known known) {
        return known.matter().map(Matter::position).orElse(0L);
    }

    /** Optional lists that are filled in already: with all their rows removed, they are sent empty. */
    private static List<String> had(Command command, Input input) {
        return command.body().fields().stream()
                .filter(field -> !field.required() && field.shape() instanceof Shape.Rows)
                .map(field -> field.name())
                .filter(input::says)
                .toList();
    }

    @PostMapping("/commands/{name}")
    ModelAndView act(@PathVariable String name, Asked asked, HttpServletRequest request) {
        var command = named(name);
        return command.isFor(asked.person()) ? sending.act(asked, command, request) : closed(asked, command);
    }
}
