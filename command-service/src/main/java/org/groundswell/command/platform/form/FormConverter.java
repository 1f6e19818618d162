package org.groundswell.command.platform.form;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads a {@link Form} from a JSON body, whose size a filter has bounded. */
@Component
class FormConverter extends AbstractHttpMessageConverter<Form> {

    private final FormReader reader;

    FormConverter(FormReader reader) {
        super(MediaType.APPLICATION_JSON);
        this.reader = reader;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Form.class.isAssignableFrom(type) && type.isRecord();
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Form readInternal(Class<? extends Form> type, HttpInputMessage message) throws IOException {
        return readRecord(type, message);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record & Form> Form readRecord(Class<? extends Form> type, HttpInputMessage message)
            throws IOException {
        try (InputStream body = message.getBody()) {
            return reader.read(body, (Class<T>) type);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "The body is not valid JSON: " + e.getOriginalMessage(), e, message);
        }
    }

    @Override
    protected void writeInternal(Form form, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Forms are only read");
    }
}
