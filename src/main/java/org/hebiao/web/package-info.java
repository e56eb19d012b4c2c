/**
 * The service over HTTP. In: requests of people and programs, settings; out: pages, JSON and problem details in Chinese and English. Never reads a
 * document and never lets in what the access table does not name.
 */
@NullMarked
package org.hebiao.web;

import org.jspecify.annotations.NullMarked;
