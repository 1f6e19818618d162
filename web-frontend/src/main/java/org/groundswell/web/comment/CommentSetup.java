package org.groundswell.web.comment;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts comments below the pages of a programme. */
@Configuration(proxyBeanMethods = false)
class CommentSetup implements WebMvcConfigurer {

    private final CommentsBelow comments;

    CommentSetup(CommentsBelow comments) {
        this.comments = comments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(comments).addPathPatterns("/programmes/**");
    }
}
