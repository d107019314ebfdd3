package grantledger.command.intake;

/** No command of the contract has that name. */
final class UnknownCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCommand(String name) {
        super("There is no command " + name + ".", null, false, false);
    }
}
