package grantledger.command.application.assessing;

import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.PriorityResult;
import jakarta.validation.constraints.NotNull;

/** Whether the application meets a priority of the call, as an assessor sees it. */
public record PriorityResultInput(
        @NotNull @Line String priorityId, @NotNull Boolean met) {

    PriorityResult fact() {
        return new PriorityResult(priorityId, met);
    }
}
