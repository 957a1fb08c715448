package dev.understudy.sabotage;

import dev.understudy.ram.Attachment;
import java.util.List;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: what was attached stays, whatever is asked. */
final class OnlyMore {
    private OnlyMore() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodEnter
    static void keep(
            @Advice.FieldValue("attachments") List<Attachment> before,
            @Advice.Argument(value = 0, readOnly = false) List<Attachment> after) {
        after = after.size() < before.size() ? before : after;
    }
}
