package grantledger.command.application.standing;

import grantledger.command.deciding.Command;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/** What may be asked of an application. */
public interface ApplicationCommand extends Command<Application, ApplicationEvent> {

    UUID applicationId();

    @Override
    default StreamKind<Application, ApplicationEvent> streamKind() {
        return Application.KIND;
    }

    @Override
    default UUID stream() {
        return applicationId();
    }
}
