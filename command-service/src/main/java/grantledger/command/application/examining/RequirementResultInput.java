package grantledger.command.application.examining;

import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent.RequirementResult;
import jakarta.validation.constraints.NotNull;

/** Whether an application meets one formal requirement. */
public record RequirementResultInput(
        @NotNull @Line String requirementId,
        @NotNull Boolean met,
        @Text String note) {

    RequirementResult fact() {
        return new RequirementResult(requirementId, met, note);
    }
}
