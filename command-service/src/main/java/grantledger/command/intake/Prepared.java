package grantledger.command.intake;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;

/** A command that may be issued by whom it comes from, and holds what it must; whether it is refused is yet to be decided. */
public record Prepared(Command<?, ?> command, Acting acting, Request request) {}
