package org.groundswell.web.platform;

import java.time.Duration;
import org.groundswell.web.platform.file.FileMoment;
import org.groundswell.web.platform.page.MomentRedirect;
import org.groundswell.web.platform.presence.AlsoHere;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the assets, for ever, under their digest, reads the as-at bar, and ties files to entries, and tells who else is on a form. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final Assets assets;
    private final MomentRedirect moments;
    private final FileMoment files;
    private final AlsoHere alsoHere;

    WebSetup(Assets assets, MomentRedirect moments, FileMoment files, AlsoHere alsoHere) {
        this.assets = assets;
        this.moments = moments;
        this.files = files;
        this.alsoHere = alsoHere;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(moments).addPathPatterns("/programmes/**");
        registry.addInterceptor(files).addPathPatterns("/programmes/**");
        registry.addInterceptor(alsoHere).addPathPatterns("/programmes/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "**")
                .addResourceLocations(Assets.LOCATION)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
