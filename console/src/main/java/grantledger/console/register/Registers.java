package grantledger.console.register;

import java.util.Arrays;
import java.util.Optional;

/** Every register there is. */
public enum Registers {
    APPLICATIONS(ApplicationRegister.REGISTER),
    GRANTS(GrantRegister.REGISTER),
    DECISIONS(DecisionRegister.REGISTER),
    REPORTS(ReportRegister.REGISTER),
    PAYMENTS(PaymentRegister.REGISTER),
    DEMANDS(DemandRegister.REGISTER);

    private final Register register;

    Registers(Register register) {
        this.register = register;
    }

    public Register register() {
        return register;
    }

    public static Optional<Register> named(String name) {
        return Arrays.stream(values())
                .map(Registers::register)
                .filter(register -> register.name().equals(name))
                .findFirst();
    }
}
