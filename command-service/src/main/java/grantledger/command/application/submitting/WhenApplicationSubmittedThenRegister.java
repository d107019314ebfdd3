package grantledger.command.application.submitting;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.Reaction;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;

public final class WhenApplicationSubmittedThenRegister implements Reaction<ApplicationSubmitted> {

    @Override
    public Class<ApplicationSubmitted> on() {
        return ApplicationSubmitted.class;
    }

    @Override
    public Command<?, ?> then(ApplicationSubmitted submitted) {
        return new RegisterApplication(submitted.applicationId());
    }
}
