package grantledger.command.lives;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;

/** A command that was tried in a life, and what came of it. */
public record Tried(Acting acting, Command<?, ?> command, Refused refused) {
    @Override
    public String toString() {
        String came = refused == null ? "" : " — refused by " + refused.rule().id() + ": " + refused.getMessage();
        return "%s %s: %s%s".formatted(acting.today(), acting.person(), command, came);
    }
}
