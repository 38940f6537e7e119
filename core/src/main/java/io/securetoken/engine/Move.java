package io.securetoken.engine;

import io.securetoken.action.Action;
import io.securetoken.action.Erase;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import org.jspecify.annotations.Nullable;

/** An action made ready for packed Macs of one version; whose account it happens to, and by whom, is said when it is asked. */
public record Move(
        Operation operation,
        long circumstances,
        Action action,
        Change change,
        long created,
        boolean deletes,
        @Nullable Erase erase,
        Program byAnother,
        Program bySubject) {

    /** Returns the creation of an account that is tagged where this one's is not, and the reverse. */
    public Move otherwiseTagged() {
        return new Move(
                operation,
                circumstances,
                action,
                change,
                created ^ Attribute.TAG.mask(),
                deletes,
                erase,
                byAnother,
                bySubject);
    }
}
