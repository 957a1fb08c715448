/** Where wire meets domain: route, authenticate, authorise, execute, record, encode. */
@NullMarked
package dev.understudy.gateway;

import org.jspecify.annotations.NullMarked;
