package grantledger.console.calls;

import grantledger.console.contract.AnsweringServices;
import grantledger.console.contract.Services;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.forms.shapes.DescribedCommands;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Controllers as the application wires them, with services that answer what the test says. */
public final class Offices {
    private Offices() {}

    public static <C> C open(AnsweringServices services, Class<C> controller, Class<?>... parts) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Services.class, () -> services);
        context.register(DescribedCommands.class, ActionList.class, controller);
        for (var part : parts) {
            context.register(part);
        }
        context.refresh();
        return context.getBean(controller);
    }
}
