package grantledger.command.handling;

import grantledger.command.application.Application;
import grantledger.command.application.ApplicationCommand;
import grantledger.command.application.SubmitApplication;
import grantledger.events.ApplicationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

final class ApplicationAggregate extends StreamAggregate<Application, ApplicationEvent> {

    ApplicationAggregate() {
        super(Application.KIND);
    }

    @CommandHandler
    ApplicationAggregate(
            SubmitApplication command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        this();
        begin(command, handling, neighbours);
    }

    @CommandHandler
    void handle(ApplicationCommand command, @MetaDataValue(Handling.KEY) Handling handling, Neighbours neighbours) {
        decide(command, handling, neighbours);
    }

    @EventSourcingHandler
    void on(ApplicationEvent event) {
        fold(event.applicationId(), event);
    }
}
