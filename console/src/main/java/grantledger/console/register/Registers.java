package grantledger.console.register;

import java.util.Arrays;
import java.util.Optional;

/** Every register there is. */
public enum Registers {
    APPLICATIONS,
    GRANTS,
    DECISIONS,
    REPORTS,
    PAYMENTS,
    DEMANDS;

    public Register register() {
        return switch (this) {
            case APPLICATIONS -> ApplicationRegister.REGISTER;
            case GRANTS -> GrantRegister.REGISTER;
            case DECISIONS -> DecisionRegister.REGISTER;
            case REPORTS -> ReportRegister.REGISTER;
            case PAYMENTS -> PaymentRegister.REGISTER;
            case DEMANDS -> DemandRegister.REGISTER;
        };
    }

    public static Optional<Register> named(String name) {
        return Arrays.stream(values())
                .map(Registers::register)
                .filter(register -> register.name().equals(name))
                .findFirst();
    }
}
