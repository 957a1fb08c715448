/** Log Service as plain Java: projects, logstores, shards, log groups, cursors and consumer groups; it knows no HTTP. */
@NullMarked
package dev.understudy.sls;

import org.jspecify.annotations.NullMarked;
