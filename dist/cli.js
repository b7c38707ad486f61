// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJS({
  "node_modules/picocolors/picocolors.js"(exports, module) {
    var p = process || {};
    var argv = p.argv || [];
    var env = p.env || {};
    var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
    var formatter = (open, close, replace3 = open) => (input) => {
      let string2 = "" + input, index2 = string2.indexOf(close, open.length);
      return ~index2 ? open + replaceClose(string2, close, replace3, index2) + close : open + string2 + close;
    };
    var replaceClose = (string2, close, replace3, index2) => {
      let result = "", cursor = 0;
      do {
        result += string2.substring(cursor, index2) + replace3;
        cursor = index2 + close.length;
        index2 = string2.indexOf(close, cursor);
      } while (~index2);
      return result + string2.substring(cursor);
    };
    var createColors = (enabled = isColorSupported) => {
      let f = enabled ? formatter : () => String;
      return {
        isColorSupported: enabled,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module.exports = createColors();
    module.exports.createColors = createColors;
  }
});

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE3 = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM2 = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH2 = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define2 = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE3 + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated2, body) => {
      if (negated2) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length: length2 } = pattern;
      let index2 = start + 1;
      let negated2 = EMPTY;
      const lead = pattern[index2];
      if (lead === "!" || lead === "^") {
        negated2 = "^";
        index2++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index2];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE3) {
          const escaped5 = pattern[++index2];
          body += escapeMember(escaped5);
          prev = escaped5;
        } else if (char === "-" && prev && index2 + 1 < length2 && pattern[index2 + 1] !== "]") {
          index2++;
          let to = pattern[index2];
          if (to === ESCAPE3) {
            to = pattern[index2 += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index2 + 1] === ":") {
          const nameStart = index2 + 2;
          let end = nameStart;
          while (end < length2 && pattern[end] !== "]") {
            end++;
          }
          if (end === length2) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index2 = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index2 = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index2++;
        if (pattern[index2] === "]") {
          return {
            end: index2,
            source: classSource(negated2, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "";
    var TRAILING_DOUBLESTAR = "";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length: length2 } = pattern;
      let out = EMPTY;
      let index2 = 0;
      while (index2 < length2) {
        const char = pattern[index2];
        if (char === ESCAPE3) {
          const escaped5 = pattern[index2 + 1];
          if (escaped5 === SLASH2 && index2 + 2 === length2) {
            out += hold(NEVER_MATCH);
          } else if (escaped5 === "*" || escaped5 === "[" || escaped5 === SPACE) {
            out += pattern.slice(index2, index2 + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped5) ? ESCAPE3 + escaped5 : isReserved(escaped5) ? `[${escaped5}]` : escaped5
            );
          }
          index2 += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index2++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index2);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index2 = length2;
          } else {
            out += hold(scanned.source);
            index2 = scanned.end + 1;
          }
        } else {
          out += char;
          index2++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD3 = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run2, space) => space ? run2.slice(0, run2.length - run2.length % 2) + SPACE : run2,
        ESCAPE3 + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH2
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH2
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index2, str) => index2 + 6 < str.length ? str.slice(index2 + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD3,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE3,
        ESCAPE3 + ESCAPE3
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE3,
        ESCAPE3 + ESCAPE3
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range2, close) => `\\[${range2}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH2 ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run2, at) => {
      let separator = EMPTY;
      for (let index2 = at + 1; index2 < run2.length && !run2[index2].wildcard; index2++) {
        separator += run2[index2].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD3) < 0) {
        return source;
      }
      const tokens = [];
      const { length: length2 } = source;
      let index2 = 0;
      while (index2 < length2) {
        const char = source[index2];
        if (source.startsWith(WILDCARD3, index2)) {
          tokens.push({ wildcard: true });
          index2 += WILDCARD3.length;
        } else if (char === "[") {
          let end = index2 + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length2 && source[end] !== "]") {
            end += source[end] === ESCAPE3 ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index2, end) });
          index2 = end;
        } else if (char === ESCAPE3) {
          tokens.push({ single: source.slice(index2, index2 + 2) });
          index2 += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index2;
          do {
            if (source[end] === ESCAPE3) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length2 && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index2, end) });
          index2 = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index2++;
        } else {
          tokens.push({ single: char });
          index2++;
        }
      }
      let out = EMPTY;
      let run2 = [];
      const flush = () => {
        let lastWildcard;
        run2.forEach((token, at) => {
          if (token.wildcard) {
            lastWildcard = at;
          }
        });
        run2.forEach((token, at) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at === lastWildcard ? WILDCARD3 : `(?:(?!${separatorAfter(run2, at)})[^\\/])*`;
        });
        run2 = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run2.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced2 = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced2.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index2) => sources[index2]
      ) : replaced2;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH2) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index2 = body.indexOf(SLASH2);
      return index2 < 0 || index2 === body.length - 1;
    };
    var basenameOf = (path) => {
      const end = path.length - 1;
      const index2 = path.lastIndexOf(
        SLASH2,
        path[end] === SLASH2 ? end - 1 : end
      );
      return index2 < 0 ? path : path.slice(index2 + 1);
    };
    var parentOf2 = (path) => {
      if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path.split(SLASH2).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH2) + SLASH2 : EMPTY;
      }
      const end = path.length - 1;
      const cut2 = path.lastIndexOf(
        SLASH2,
        path.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut2 < 0 ? EMPTY : path.slice(0, cut2 + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define2(this, "body", body);
        define2(this, "ignoreCase", ignoreCase);
        define2(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define2(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex2 = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define2(this, key, regex2);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count = 0;
      while (str[str.length - count - 1] === ESCAPE3) {
        count++;
      }
      return count % 2 === 1;
    };
    var trimEnd2 = (body, stripLineEnd) => {
      let lineEnd2 = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd2 - 1] === "\r") {
          lineEnd2--;
        }
        end = lineEnd2;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd2 = end - 1;
      }
      if (end === lineEnd2) {
        return body.slice(0, lineEnd2);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE3) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM2 ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd2(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index2) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index2
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM2;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH2 ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index2 = rules.length - 1; index2 >= 0; index2--) {
          const rule = rules[index2];
          if (rule.checkRegex.test(path)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path, mode) {
        const rules = this._rules;
        const { length: length2 } = rules;
        const shortcut = this._basenameCount * 2 >= length2;
        const basename = shortcut ? basenameOf(path) : path;
        for (let index2 = length2 - 1; index2 >= 0; index2--) {
          const rule = rules[index2];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError2 = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path, originalPath, doThrow) => {
      if (!isString(path)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path) => {
      const first = path.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path.length === 1) {
        return true;
      }
      const second = path.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define2(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path) {
        checkPath(
          path,
          originalPath,
          this._strictPathCheck ? throwError2 : RETURN_FALSE
        );
        return path ? this._t(path, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path = convertPath(target);
        if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path);
        }
        const dir = this._t(path, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path, cache) {
        if (path in cache) {
          return cache[path];
        }
        const parentPath = parentOf2(path);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
      }
      ignores(path) {
        return this._test(path, this._ignoreCache, convertPath(path)).ignored;
      }
      createFilter() {
        return (path) => !this.ignores(path);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path) {
        return this._test(path, this._testCache, convertPath(path));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define2(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/model/build.ts
function projectOf(pass, models) {
  const roles = models.flatMap((model) => model.roles);
  return {
    pass,
    units: models.map((model) => model.unit),
    policies: models.flatMap((model) => model.policies),
    principals: [...models.flatMap((model) => model.principals), ...roles],
    roles,
    profiles: models.flatMap((model) => model.profiles),
    launches: models.flatMap((model) => model.launches),
    mentions: models.flatMap((model) => model.mentions)
  };
}

// src/value/condition.ts
var NOTHING = /* @__PURE__ */ new Map();
function isTest(cond) {
  return typeof cond === "object" && "sym" in cond;
}
function all(...conds) {
  const parts = /* @__PURE__ */ new Set();
  for (const cond of conds) {
    if (cond === false) return false;
    if (typeof cond === "object" && "all" in cond) for (const part5 of cond.all) parts.add(part5);
    else if (cond !== true) parts.add(cond);
  }
  const [first] = parts;
  if (first === void 0) return true;
  return parts.size === 1 ? first : shallow({ all: [...parts] }, [...parts]);
}
function any(...conds) {
  const parts = /* @__PURE__ */ new Set();
  for (const cond of conds) {
    if (cond === true) return true;
    if (typeof cond === "object" && "any" in cond) for (const part5 of cond.any) parts.add(part5);
    else if (cond !== false) parts.add(cond);
  }
  const [first] = parts;
  if (first === void 0) return false;
  return parts.size === 1 ? first : shallow({ any: [...parts] }, [...parts]);
}
function negate(cond) {
  if (typeof cond === "boolean") return !cond;
  return "not" in cond ? cond.not : shallow({ not: cond }, [cond]);
}
var DEEPEST = 1e3;
var DEPTHS = /* @__PURE__ */ new WeakMap();
var opaqueTests = 0;
function shallow(cond, parts) {
  const depth = 1 + parts.reduce((deepest, part5) => Math.max(deepest, depthOf(part5)), 0);
  if (depth > DEEPEST) return opaque(cond);
  DEPTHS.set(cond, depth);
  return cond;
}
function depthOf(cond) {
  return typeof cond === "boolean" ? 0 : DEPTHS.get(cond) ?? 1;
}
function opaque(cond) {
  opaqueTests++;
  const bases = symsOf(cond).flatMap(basesOf);
  return {
    sym: { id: `deep condition ${opaqueTests}`, label: "a condition", domain: [true, false], bases },
    is: true
  };
}
function symbolIs(sym, is) {
  if (!sym.by) return { sym, is };
  const { sym: base, values } = sym.by;
  const fitting = Object.keys(values).filter((key) => values[key] === is);
  const domain = base.domain?.filter((value) => fitting.includes(String(value))) ?? fitting;
  return any(...domain.map((value) => symbolIs(base, value)));
}
function openValues(sym, facts) {
  const fact = facts.get(sym.id);
  if (fact?.is !== void 0) return [fact.is];
  if (!fact || !sym.domain) return sym.domain;
  return sym.domain.filter((value) => !fact.not.includes(value));
}
function decidedValue(sym, facts) {
  const fact = facts.get(sym.id);
  if (fact?.is !== void 0) return fact.is;
  if (sym.domain?.length === 1) return sym.domain[0];
  return sym.by && followingValue(sym.by, facts);
}
function followingValue({ sym, values }, facts) {
  const base = decidedValue(sym, facts);
  const open = base === void 0 ? openValues(sym, facts) : [base];
  const following2 = new Set(open?.map((value) => values[String(value)]));
  return following2.size === 1 ? [...following2][0] : void 0;
}
var SHALLOW = 8;
function implied(cond, facts) {
  return evaluate(cond, facts, 0, /* @__PURE__ */ new Map());
}
function evaluate(cond, facts, depth, memo) {
  if (typeof cond === "boolean") return cond;
  if (isTest(cond)) return testIn(cond, facts);
  if (depth > SHALLOW && memo.has(cond)) return memo.get(cond);
  const result = combine(cond, facts, depth + 1, memo);
  if (depth > SHALLOW) memo.set(cond, result);
  return result;
}
function combine(cond, facts, depth, memo) {
  if ("not" in cond) {
    const inner = evaluate(cond.not, facts, depth, memo);
    return inner === void 0 ? void 0 : !inner;
  }
  const decisive = "any" in cond;
  let result = !decisive;
  for (const part5 of partsOf(cond)) {
    const truth2 = evaluate(part5, facts, depth, memo);
    if (truth2 === decisive) return decisive;
    if (truth2 === void 0) result = void 0;
  }
  return result;
}
function partsOf(cond) {
  return "any" in cond ? cond.any : cond.all;
}
function testIn(test2, facts) {
  const value = decidedValue(test2.sym, facts);
  if (value !== void 0) return value === test2.is;
  if (test2.sym.by) return implied(symbolIs(test2.sym, test2.is), facts);
  if (test2.sym.domain && !test2.sym.domain.includes(test2.is)) return false;
  return facts.get(test2.sym.id)?.not.includes(test2.is) ? false : void 0;
}
function assume(test2, truth2, facts) {
  const { sym } = test2;
  const old = facts.get(sym.id)?.not ?? [];
  return new Map(facts).set(
    sym.id,
    truth2 ? { sym, is: test2.is, not: old } : excluding(sym, [...old, test2.is])
  );
}
function excluding(sym, not2) {
  const left = sym.domain?.filter((value) => !not2.includes(value));
  return left?.length === 1 ? { sym, is: left[0], not: not2 } : { sym, not: not2 };
}
function openTest(cond, facts) {
  const memo = /* @__PURE__ */ new Map();
  let open = cond;
  for (let depth = 0; evaluate(open, facts, depth, memo) === void 0; depth++) {
    if (typeof open === "boolean") return void 0;
    if (isTest(open)) {
      if (!open.sym.by) return open;
      open = symbolIs(open.sym, open.is);
    } else if ("not" in open) open = open.not;
    else open = partsOf(open).find((part5) => evaluate(part5, facts, depth + 1, memo) === void 0);
  }
  return void 0;
}
var SYMS = /* @__PURE__ */ new WeakMap();
function symsOf(cond) {
  if (typeof cond === "boolean") return [];
  const known2 = SYMS.get(cond);
  if (known2) return known2;
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  collect(cond, found, seen);
  const syms = [...found.values()];
  SYMS.set(cond, syms);
  return syms;
}
function collect(cond, found, seen) {
  if (typeof cond === "boolean" || seen.has(cond)) return;
  seen.add(cond);
  if (isTest(cond)) {
    const sym = decider(cond.sym);
    found.set(sym.id, sym);
  } else if ("not" in cond) collect(cond.not, found, seen);
  else for (const part5 of partsOf(cond)) collect(part5, found, seen);
}
function decider(sym) {
  return sym.by ? decider(sym.by.sym) : sym;
}
function basesOf(sym) {
  return sym.bases ?? [decider(sym).id];
}

// src/value/hash.ts
function hash(string2) {
  return half(string2, 2654435769).toString(36) + half(string2, 2246822507).toString(36).padStart(11, "0");
}
function half(string2, seed) {
  let a = 3735928559 ^ seed;
  let b = 1103547991 ^ seed;
  for (let i = 0; i < string2.length; i++) {
    const code = string2.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

// src/value/text.ts
var ACCOUNT_SHAPE = { chars: "digit", min: 12, max: 12 };
var REGION_SHAPE = { chars: "region", min: 9, max: Number.POSITIVE_INFINITY };
var IAM_NAME_SHAPE = { chars: "iam-name", min: 1, max: 128 };
function isHole(piece) {
  return "id" in piece;
}
function text(...pieces) {
  return pieces.map((piece) => typeof piece === "string" ? { lit: piece } : piece);
}
function known(text3) {
  let out = "";
  for (const piece of text3) {
    if (isHole(piece)) return void 0;
    out += piece.lit;
  }
  return out;
}
function show(text3) {
  return text3.map((piece) => isHole(piece) ? `\${${piece.label}}` : piece.lit).join("");
}

// src/value/derived.ts
var LONGEST_ID = 120;
var LONGEST_LABEL = 60;
var DEEPEST2 = 64;
function derived(operation, args) {
  const id = bounded(`${operation}(${args.map(valueKey).join(",")})`);
  const label = `${operation}(${args.map(labelOf).join(", ")})`;
  return { id, label: shorten(label), bases: basesOfAll(args) };
}
function derivedUnknown(operation, args, at, type) {
  const sym = derived(operation, args);
  const domain = type === "bool" ? { domain: [true, false] } : {};
  return { kind: "unknown", sym: { ...sym, ...domain }, at, ...type && { type } };
}
var symbols = 0;
function freshSym(label, args) {
  symbols++;
  return { id: `#${symbols}`, label, bases: [`#${symbols}`, ...basesOfAll(args)] };
}
function bounded(id) {
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 30)}…${hash(id)}`;
}
function shorten(label) {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}
var KEYS = /* @__PURE__ */ new WeakMap();
var identities = 0;
function valueKey(value) {
  return keyOf(value, 0);
}
function keyOf(value, depth) {
  const known2 = KEYS.get(value);
  if (known2 !== void 0) return known2;
  const key = depth > DEEPEST2 ? `@${++identities}` : bounded(spell(value, depth + 1));
  KEYS.set(value, key);
  return key;
}
function spell(value, depth) {
  switch (value.kind) {
    case "scalar":
      return String(value.value);
    case "text":
      return textKey(value.text);
    case "unknown":
      return symKey(value.sym);
    case "error":
      return `error ${JSON.stringify(value.why)}`;
    case "choice":
      return `if ${condKey(value.if, depth)} ${keyOf(value.then, depth)} ${keyOf(value.else, depth)}`;
    case "list":
      return `[${value.items.map((item2) => itemKey(item2, depth)).join(" ")}]${value.ordered ?? ""}${restKey(value.rest)}`;
    case "map":
      return `{${entryKeys(value, depth).join(" ")}}${restKey(value.rest)}`;
  }
}
function entryKeys(value, depth) {
  return [...value.entries].map(([key, entry2]) => `${JSON.stringify(key)}:${itemKey(entry2, depth)}`).sort();
}
function itemKey(item2, depth) {
  const value = keyOf(item2.value, depth);
  return item2.when === true ? value : `${condKey(item2.when, depth)}?${value}`;
}
function restKey(rest2) {
  return rest2 ? `+${symKey(rest2)}` : "";
}
function textKey(text3) {
  const [first] = text3;
  if (text3.length === 1 && first && isHole(first)) return symKey(first);
  const parts = [];
  let run2 = "";
  for (const piece of text3) {
    if (!isHole(piece)) {
      run2 += piece.lit;
      continue;
    }
    parts.push(JSON.stringify(run2), symKey(piece));
    run2 = "";
  }
  parts.push(JSON.stringify(run2));
  return parts.join("");
}
function symKey(sym) {
  return `$${JSON.stringify(sym.id)}`;
}
function condKey(cond, depth) {
  if (typeof cond === "boolean") return String(cond);
  const known2 = KEYS.get(cond);
  if (known2 !== void 0) return known2;
  const key = depth > DEEPEST2 ? `@${++identities}` : bounded(spellCond(cond, depth + 1));
  KEYS.set(cond, key);
  return key;
}
function spellCond(cond, depth) {
  if (isTest(cond)) return `${symKey(cond.sym)}=${JSON.stringify(cond.is)}`;
  if ("not" in cond) return `!${condKey(cond.not, depth)}`;
  const [sign, parts] = "any" in cond ? ["|", cond.any] : ["&", cond.all];
  return `(${parts.map((part5) => condKey(part5, depth)).join(sign)})`;
}
function labelOf(value) {
  switch (value.kind) {
    case "scalar":
      return String(value.value);
    case "text": {
      const [first] = value.text;
      if (value.text.length === 1 && first && isHole(first)) return first.label;
      return JSON.stringify(show(value.text));
    }
    case "unknown":
      return value.sym.label;
    case "list":
      return "[…]";
    case "map":
      return "{…}";
    default:
      return "…";
  }
}
function basesOfAll(values) {
  const bases = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const add = (sym) => {
    for (const base of basesOf(sym)) bases.add(base);
  };
  const todo = [...values];
  for (let value = todo.pop(); value; value = todo.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const sym of ownSyms(value)) add(sym);
    todo.push(...children(value));
  }
  return [...bases];
}
function ownSyms(value) {
  switch (value.kind) {
    case "text":
      return value.text.filter(isHole);
    case "unknown":
      return [value.sym];
    case "choice":
      return symsOf(value.if);
    case "list":
      return guardsAndRest(value.items, value.rest);
    case "map":
      return guardsAndRest([...value.entries.values()], value.rest);
    default:
      return [];
  }
}
function guardsAndRest(items, rest2) {
  const guards = items.flatMap((item2) => symsOf(item2.when));
  return rest2 ? [...guards, rest2] : guards;
}
function children(value) {
  switch (value.kind) {
    case "choice":
      return [value.then, value.else];
    case "list":
      return value.items.map((item2) => item2.value);
    case "map":
      return [...value.entries.values()].map((entry2) => entry2.value);
    default:
      return [];
  }
}

// src/value/remember.ts
function remember(cache, key, make) {
  const before = cache.get(key);
  if (before !== void 0) return before;
  const made = make();
  cache.set(key, made);
  return made;
}

// src/value/build.ts
function scalar(value, at) {
  return { kind: "scalar", value, at };
}
function absent(at) {
  return scalar(null, at);
}
function isAbsent(value) {
  return value.kind === "scalar" && value.value === null;
}
function textValue(text3, at) {
  return { kind: "text", text: text3, at };
}
function stringValue(string2, at) {
  return textValue([{ lit: string2, at }], at);
}
function list(items, at, rest2) {
  return rest2 ? { kind: "list", items, at, rest: rest2 } : { kind: "list", items, at };
}
function map(entries, at, rest2) {
  return rest2 ? { kind: "map", entries, at, rest: rest2 } : { kind: "map", entries, at };
}
function item(value, when = true) {
  return { value, when };
}
function entry(value, key, when = true) {
  return { value, when, key };
}
function lazyItem(when, compute2) {
  return new LazyItem(when, compute2);
}
function lazyEntry(key, when, compute2) {
  return new LazyEntry(key, when, compute2);
}
var LazyItem = class {
  when;
  #compute;
  #value;
  constructor(when, compute2) {
    this.when = when;
    this.#compute = compute2;
  }
  get value() {
    const compute2 = this.#compute;
    if (compute2) {
      this.#compute = void 0;
      this.#value = compute2();
    }
    return this.#value ?? OWN_VALUE;
  }
};
var LazyEntry = class extends LazyItem {
  key;
  constructor(key, when, compute2) {
    super(when, compute2);
    this.key = key;
  }
};
var NOWHERE = { file: { path: "", text: "" }, start: 0, end: 0 };
var OWN_VALUE = {
  kind: "unknown",
  sym: { id: "own-value", label: "a value that refers to itself" },
  at: NOWHERE
};
function unknown(sym, at, options = {}) {
  return { kind: "unknown", sym, at, ...options };
}
function error(why, at) {
  return { kind: "error", why, at };
}
function choice(cond, then, otherwise, at) {
  if (cond === true || then === otherwise) return then;
  if (cond === false) return otherwise;
  if (isSameScalar(then, otherwise)) return then;
  if (typeof cond === "object" && "not" in cond) return choice(negate(cond), otherwise, then, at);
  const made = { kind: "choice", if: cond, then, else: otherwise, at };
  return depthOf2(made) > DEEPEST3 ? unknown(freshSym("one of too many values", [made]), at) : made;
}
var DEEPEST3 = 1e3;
var DEPTHS2 = /* @__PURE__ */ new WeakMap();
function depthOf2(value) {
  if (value.kind !== "choice") return 0;
  return remember(DEPTHS2, value, () => 1 + Math.max(depthOf2(value.then), depthOf2(value.else)));
}
function isSameScalar(a, b) {
  if (a.kind !== "scalar" || b.kind !== "scalar" || a.value !== b.value) return false;
  return !a.ref && !b.ref && !a.rests && !b.rests;
}
function withRef(value, ref) {
  return { ...value, ref };
}
function withVia(value, at, what) {
  const via = value.via ? { at, what, next: value.via } : { at, what };
  return { ...value, via };
}
var THEN = /* @__PURE__ */ new WeakMap();
var ELSE = /* @__PURE__ */ new WeakMap();
function branch(value, side) {
  const plain = value[side];
  if (!value.ref && !value.via && !value.rests) return plain;
  return remember(side === "then" ? THEN : ELSE, value, () => inherit(plain, value));
}
function inherit(value, from) {
  const ref = from.ref ?? value.ref;
  const via = from.via && value.via ? chain(from.via, value.via) : from.via ?? value.via;
  const rests = from.rests && value.rests ? [...from.rests, ...value.rests] : from.rests ?? value.rests;
  return { ...value, ...ref && { ref }, ...via && { via }, ...rests && { rests } };
}
var MOST_HOPS = 20;
function chain(outer, inner, left = MOST_HOPS) {
  return { ...outer, next: outer.next && left > 1 ? chain(outer.next, inner, left - 1) : inner };
}

// src/syntax/source.ts
var HOLE = "￼";
function sourceOf(file2) {
  return { file: file2, text: file2.text };
}
function derive(pieces, file2) {
  const runs = [];
  let text3 = "";
  for (const piece of pieces) {
    const from = text3.length;
    const isLit = "lit" in piece;
    text3 += isLit ? piece.lit : HOLE;
    const at = piece.at ? { at: piece.at } : {};
    const hole = isLit ? {} : { hole: piece };
    runs.push({ from, to: text3.length, ...at, ...hole });
  }
  return { file: file2, text: text3, runs };
}
function place(source, start, end) {
  if (!source.runs) return { file: source.file, start, end };
  const first = runAt(source.runs, start);
  const last = runAt(source.runs, Math.max(end - 1, start));
  const from = first?.at;
  if (!from) return { file: source.file, start: 0, end: 0 };
  const begin = within(first, start, from.start);
  const to = last?.at?.file === from.file ? within(last, end, last.at.end) : from.end;
  return { file: from.file, start: begin, end: Math.max(begin, to) };
}
function holeAt(source, offset) {
  const run2 = source.runs && runAt(source.runs, offset);
  return run2?.from === offset ? run2.hole : void 0;
}
function piecesOf(source, start, end) {
  if (start >= end) return [];
  const { file: file2, text: text3, runs } = source;
  if (!runs) return [{ lit: text3.slice(start, end), at: { file: file2, start, end } }];
  const pieces = [];
  for (let index2 = runIndexAt(runs, start); index2 < runs.length; index2++) {
    const run2 = runs[index2];
    if (run2.from >= end) break;
    const from = Math.max(run2.from, start);
    const to = Math.min(run2.to, end);
    if (run2.hole) pieces.push(run2.hole);
    else if (from < to) {
      const lit = text3.slice(from, to);
      pieces.push(run2.at ? { lit, at: place(source, from, to) } : { lit });
    }
  }
  return pieces;
}
function within(run2, offset, edge) {
  const at = run2.at;
  const oneToOne = at.end - at.start === run2.to - run2.from && !run2.hole;
  return oneToOne ? at.start + offset - run2.from : edge;
}
function runAt(runs, offset) {
  return runs[runIndexAt(runs, offset)];
}
function runIndexAt(runs, offset) {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (runs[middle].from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
var LINE_STARTS = /* @__PURE__ */ new WeakMap();
function lineStarts(file2) {
  const known2 = LINE_STARTS.get(file2);
  if (known2) return known2;
  const starts = [0];
  for (const match of file2.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  LINE_STARTS.set(file2, starts);
  return starts;
}
function positionAt(file2, offset) {
  const starts = lineStarts(file2);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low] + 1 };
}
function slice(range2) {
  return range2.file.text.slice(range2.start, range2.end);
}

// src/syntax/tree.ts
function entryOf(node, key) {
  if (node?.kind !== "map") return void 0;
  return node.entries.findLast((entry2) => entry2.key === key)?.value;
}
function textOf(node) {
  if (node?.kind === "scalar") return node.raw;
  if (node?.kind !== "string") return void 0;
  let text3 = "";
  for (const piece of node.pieces) {
    if (!("lit" in piece)) return void 0;
    text3 += piece.lit;
  }
  return text3;
}
function keyText(key) {
  switch (key.kind) {
    case "scalar":
      return key.raw;
    case "hole":
      return `\${${key.hole.id}}`;
    case "string":
      return key.pieces.map((piece) => "lit" in piece ? piece.lit : `\${${piece.id}}`).join("");
    default:
      return slice(key.at);
  }
}

// src/syntax/json.ts
var DEFAULT_DEPTH = 1e3;
var MAX_PROBLEMS = 50;
var BLANK = /[ \t\r\n]*/y;
var COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
var STRING_STRETCH = /[^"\\\x00-\x1f]*/y;
var ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
var WORD = /[^ \t\r\n,:[\]{}"]+/y;
var NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
var ESCAPED = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
var NONE = -1;
var BOM = 65279;
var QUOTE = 34;
var COMMA = 44;
var SLASH = 47;
var COLON = 58;
var OPEN_LIST = 91;
var BACKSLASH = 92;
var CLOSE_LIST = 93;
var OPEN_MAP = 123;
var CLOSE_MAP = 125;
var HOLE_CODE = HOLE.charCodeAt(0);
function parseJson(source, options = {}) {
  return new JsonReader(source, options.depth ?? DEFAULT_DEPTH).read();
}
var JsonReader = class {
  source;
  text;
  problems = [];
  maxDepth;
  frames = [];
  offset = 0;
  /** Where the text ends. After a problem that cannot be mended it ends there, and all that is open closes. */
  end;
  stopped = false;
  constructor(source, maxDepth) {
    this.source = source;
    this.text = source.text;
    this.end = source.text.length;
    this.maxDepth = maxDepth;
  }
  read() {
    if (this.peek() === BOM) this.offset++;
    this.skipBlank();
    const node = this.document();
    this.skipBlank();
    if (this.peek() !== NONE && node?.kind !== "hole" && !this.atHole()) {
      this.stop("the JSON document has ended before this", this.offset, this.offset + 1);
    }
    return { documents: node ? [node] : [], problems: this.problems };
  }
  document() {
    let value = this.value("a JSON value is expected, and the text is empty");
    for (; ; ) {
      const frame = this.frames.at(-1);
      if (!frame) return value;
      if (value) this.add(frame, value);
      if (this.closes(frame)) value = this.close(frame);
      else value = frame.bracket === CLOSE_MAP ? this.entry(frame) : this.value("a value is expected");
    }
  }
  /** A whole value; undefined where a map or list only begins, or where there is none. */
  value(expected) {
    switch (this.peek()) {
      case QUOTE:
        return this.string();
      case OPEN_MAP:
        this.open(CLOSE_MAP);
        return void 0;
      case OPEN_LIST:
        this.open(CLOSE_LIST);
        return void 0;
      case NONE:
      case COMMA:
      case COLON:
      case CLOSE_LIST:
      case CLOSE_MAP:
        this.stop(expected, this.offset, this.offset + 1);
        return void 0;
      default:
        return this.word();
    }
  }
  open(bracket) {
    const start = this.offset;
    if (this.frames.length === this.maxDepth) {
      this.stop(`this is nested more than ${this.maxDepth} levels deep`, start, start + 1);
      return;
    }
    this.offset++;
    this.frames.push({ bracket, start, items: [], entries: [], key: "", keyAt: this.range(start) });
    this.skipBlank();
  }
  add(frame, value) {
    if (frame.bracket === CLOSE_LIST) frame.items.push(value);
    else frame.entries.push({ key: frame.key, keyAt: frame.keyAt, value });
    this.separator(frame.bracket, value.kind === "hole");
  }
  /** Whether the map or list ends here. */
  closes(frame) {
    const next = this.peek();
    if (next === frame.bracket) {
      this.offset++;
      return true;
    }
    if (next !== NONE) return false;
    this.stop(`this \`${this.text[frame.start]}\` is never closed`, frame.start, frame.start + 1);
    return true;
  }
  close(frame) {
    this.frames.pop();
    const at = this.range(frame.start);
    if (frame.bracket === CLOSE_LIST) return { kind: "list", items: frame.items, at };
    return { kind: "map", entries: frame.entries, at };
  }
  /** The comma between two elements. */
  separator(bracket, afterHole) {
    this.skipBlank();
    const next = this.peek();
    if (next === bracket || next === NONE) return;
    if (next !== COMMA) {
      if (!afterHole && !this.atHole()) this.missingComma(bracket, next);
      return;
    }
    const comma = this.offset++;
    this.skipBlank();
    if (this.peek() === bracket) this.problem("there is a comma too many before the end", comma, comma + 1);
  }
  missingComma(bracket, next) {
    const message = `\`,\` or \`${String.fromCharCode(bracket)}\` is expected before this`;
    if (isNextElement(bracket, next)) this.problem(message, this.offset, this.offset + 1);
    else this.stop(message, this.offset, this.offset + 1);
  }
  /** A name, and its value as `value()` gives it. A hole where a name should be may be whole entries. */
  entry(frame) {
    const start = this.offset;
    const key = this.key();
    if (!key) return void 0;
    frame.key = keyText(key);
    frame.keyAt = this.range(start);
    this.skipBlank();
    if (this.peek() !== COLON) {
      if (key.kind === "hole") return key;
      this.stop("`:` is expected after the name", this.offset, this.offset + 1);
      return void 0;
    }
    this.offset++;
    this.skipBlank();
    return this.value("a value is expected after `:`");
  }
  key() {
    if (this.peek() === QUOTE) return this.string();
    if (this.atHole()) return this.word();
    this.stop("a name in double quotes is expected", this.offset, this.offset + 1);
    return void 0;
  }
  string() {
    const start = this.offset++;
    const pieces = this.stringPieces(start);
    return { kind: "string", pieces, style: "quoted", at: this.range(start) };
  }
  stringPieces(start) {
    const first = this.stringStretch();
    if (this.peek() === QUOTE) {
      this.offset++;
      return first;
    }
    const pieces = [...first];
    for (; ; ) {
      const next = this.peek();
      if (next === QUOTE) {
        this.offset++;
        return pieces;
      }
      if (next === NONE) {
        this.stop("this string is never closed", start, start + 1);
        return pieces;
      }
      pieces.push(next === BACKSLASH ? this.escape() : this.controlCharacter());
      pieces.push(...this.stringStretch());
    }
  }
  stringStretch() {
    const start = this.offset;
    this.skip(STRING_STRETCH);
    return piecesOf(this.source, start, this.offset);
  }
  escape() {
    const start = this.offset;
    this.skip(ESCAPE);
    if (this.offset === start) {
      this.offset = Math.min(start + 2, this.end);
      this.problem("JSON knows no such escape", start, this.offset);
      return { lit: this.text.slice(start, this.offset), at: this.range(start) };
    }
    return { lit: escaped(this.text.slice(start + 1, this.offset)), at: this.range(start) };
  }
  controlCharacter() {
    const start = this.offset++;
    const lit = this.text[start];
    const message = lit === "\n" || lit === "\r" ? "a JSON string must end on its line (a line break in it is written `\\n`)" : "a control character in a JSON string must be written as an escape";
    this.problem(message, start, this.offset);
    return { lit, at: this.range(start) };
  }
  /** `true`, `false`, `null`, a number, a hole, or a word with holes in it. */
  word() {
    const start = this.offset;
    const hole = holeAt(this.source, start);
    this.skip(WORD);
    const word = this.text.slice(start, this.offset);
    if (hole && /^\ufffc+$/.test(word)) {
      this.offset = start + 1;
      return { kind: "hole", hole, at: this.range(start) };
    }
    const at = this.range(start);
    if (word === "true" || word === "false") return { kind: "scalar", value: word === "true", raw: word, at };
    if (word === "null") return { kind: "scalar", value: null, raw: word, at };
    if (NUMBER.test(word)) return { kind: "scalar", value: Number(word), raw: word, at };
    const pieces = piecesOf(this.source, start, this.offset);
    const isText = pieces.every((piece) => "lit" in piece);
    if (isText)
      this.stop(`\`${shorten2(word)}\` is no JSON value: text stands in double quotes`, start, this.offset);
    return { kind: "string", pieces, style: "plain", at };
  }
  skipBlank() {
    const next = this.peek();
    if (next > 32 && next !== SLASH) return;
    this.skip(BLANK);
    while (this.peek() === SLASH) {
      const start = this.offset;
      this.skip(COMMENT);
      if (this.offset === start) return;
      this.problem("JSON has no comments", start, this.offset);
      this.skip(BLANK);
    }
  }
  skip(pattern) {
    pattern.lastIndex = this.offset;
    pattern.test(this.text);
    this.offset = Math.max(this.offset, Math.min(pattern.lastIndex, this.end));
  }
  peek() {
    return this.offset < this.end ? this.text.charCodeAt(this.offset) : NONE;
  }
  atHole() {
    return this.peek() === HOLE_CODE && holeAt(this.source, this.offset) !== void 0;
  }
  range(start) {
    return place(this.source, start, this.offset);
  }
  problem(message, start, end) {
    if (this.stopped) return;
    const last = this.text.length;
    this.problems.push({ message, at: place(this.source, Math.min(start, last), Math.min(end, last)) });
    if (this.problems.length === MAX_PROBLEMS) this.endHere();
  }
  stop(message, start, end) {
    this.problem(message, start, end);
    this.endHere();
  }
  endHere() {
    this.stopped = true;
    this.end = this.offset;
  }
};
function escaped(code) {
  if (code[0] === "u") return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return ESCAPED[code] ?? code;
}
function isNextElement(bracket, code) {
  return code === QUOTE || bracket === CLOSE_LIST && (code === OPEN_MAP || code === OPEN_LIST);
}
function shorten2(word) {
  return word.length > 30 ? `${word.slice(0, 30)}…` : word;
}

// src/value/decode.ts
var DEEPEST4 = 200;
function valueOfNode(node) {
  return convert(node, 0);
}
function convert(node, depth) {
  const { at } = node;
  if (depth > DEEPEST4) return unknown({ id: `deep ${at.file.path}:${at.start}`, label: "a deep value" }, at);
  switch (node.kind) {
    case "scalar":
      return scalar(node.value, at);
    case "string":
      return textValue(node.pieces, at);
    case "hole":
      return node.hole.value ?? unknown(node.hole, node.hole.at ?? at);
    case "list":
      return convertList(node, depth);
    case "map":
      return convertMap(node, depth);
  }
}
function convertList(node, depth) {
  const items = [];
  const rests = [];
  for (const child of node.items) {
    if (child.kind === "hole" && !isOneValue(child.hole)) rests.push(child.hole);
    else items.push({ when: true, value: convert(child, depth + 1) });
  }
  return list(items, node.at, restOf(rests, node));
}
function convertMap(node, depth) {
  const entries = /* @__PURE__ */ new Map();
  const rests = [];
  for (const entry2 of node.entries) {
    if (isOnlyHole(entry2)) rests.push(entry2.value.hole);
    else entries.set(entry2.key, { when: true, key: entry2.keyAt, value: convert(entry2.value, depth + 1) });
  }
  return map(entries, node.at, restOf(rests, node) ?? unknownKey(node));
}
var ONE_VALUE = ["bool", "number", "list", "map"];
function isOneValue({ value }) {
  if (!value) return false;
  return value.kind === "unknown" ? ONE_VALUE.includes(value.type) : value.kind !== "text";
}
function isOnlyHole(entry2) {
  const { key, keyAt, value } = entry2;
  return value.kind === "hole" && value.at.start === keyAt.start && key === keyText(value);
}
function restOf(holes, { at }) {
  if (holes.length <= 1) return holes[0];
  return derived(
    "json",
    holes.map((hole) => unknown(hole, at))
  );
}
function unknownKey({ entries }) {
  const open = entries.find(({ key }) => /\$\{.*\}/s.test(key));
  return open && { id: `key ${open.key}`, label: open.key };
}
var DECODED = /* @__PURE__ */ new WeakMap();
function decode(value) {
  if (value.decoded) return value.decoded;
  const decoded2 = remember(DECODED, value.text, () => parse(value) ?? "none");
  return decoded2 === "none" ? void 0 : decoded2;
}
function parse({ text: text3, at }) {
  if (!mayBeJson(text3)) return void 0;
  const { documents, problems } = parseJson(derive(text3, at.file));
  const [root] = documents;
  return root && problems.length === 0 ? valueOfNode(root) : void 0;
}
function mayBeJson(text3) {
  const first = text3.find((piece) => isHole(piece) || piece.lit.trim() !== "");
  if (!first) return false;
  return isHole(first) || /^\s*["{[\dtfn-]/.test(first.lit);
}

// src/value/value.ts
function writtenAt(value) {
  return value.via?.at ?? value.at;
}
var MOST_ALTERNATIVES = 64;

// src/value/distribute.ts
function lift(args, at, f, cap = MOST_ALTERNATIVES) {
  return distribute(args, at, (...plain) => plain.find(isError) ?? f(...plain), cap, true);
}
function liftErrors(args, at, f, cap = MOST_ALTERNATIVES) {
  return distribute(args, at, f, cap, false);
}
function isError(value) {
  return value.kind === "error";
}
function isChoice(value) {
  return value.kind === "choice";
}
function distribute(args, at, f, cap, failing) {
  let left = cap;
  const go = (current2, known2) => {
    const failed = failing ? current2.find(isError) : void 0;
    if (failed) return failed;
    const index2 = current2.findIndex(isChoice);
    if (index2 < 0) return left-- > 0 ? f(...current2) : void 0;
    const chosen2 = current2[index2];
    return split(
      chosen2,
      known2,
      (side, then) => go(current2.with(index2, branch(chosen2, side)), then),
      (then, otherwise) => choice(chosen2.if, then, otherwise, at)
    );
  };
  return go(args, EVERYTHING) ?? unknown(freshSym("one of too many values", args), at);
}
function split(value, known2, go, join5) {
  const yes = suppose(value.if, true, known2);
  const no = suppose(value.if, false, known2);
  if (!yes) return go("else", no ?? known2);
  if (!no) return go("then", yes);
  const then = go("then", yes);
  if (then === void 0) return void 0;
  const otherwise = go("else", no);
  return otherwise === void 0 ? void 0 : join5(then, otherwise);
}
var EVERYTHING = { facts: NOTHING, conds: [] };
function suppose(cond, truth2, known2) {
  const facts = learn(cond, truth2, known2.facts);
  if (!facts) return void 0;
  const conds = [...known2.conds, truth2 ? cond : negate(cond)];
  return conds.some((held) => implied(held, facts) === false) ? void 0 : { facts, conds };
}
function learn(cond, truth2, facts) {
  const already = implied(cond, facts);
  if (already !== void 0) return already === truth2 ? facts : void 0;
  if (typeof cond === "boolean") return facts;
  if (isTest(cond)) return cond.sym.by ? facts : assume(cond, truth2, facts);
  if ("not" in cond) return learn(cond.not, !truth2, facts);
  const parts = "any" in cond ? cond.any : cond.all;
  if ("any" in cond === truth2) return facts;
  let result = facts;
  for (const part5 of parts) {
    result = learn(part5, truth2, result);
    if (!result) return void 0;
  }
  return result;
}
function alternatives(value, when = true) {
  if (value.kind !== "choice") return [{ when, value }];
  const known2 = suppose(when, true, EVERYTHING);
  if (!known2) return [];
  let left = MOST_ALTERNATIVES;
  const go = (current2, guard, known3) => {
    if (current2.kind !== "choice") return left-- > 0 ? [{ when: guard, value: current2 }] : void 0;
    return split(
      current2,
      known3,
      (side, then) => {
        const own = side === "then" ? current2.if : negate(current2.if);
        return go(branch(current2, side), all(guard, own), then);
      },
      (then, otherwise) => [...then, ...otherwise]
    );
  };
  return go(value, when, known2) ?? [{ when, value: tooMany(value) }];
}
var TOO_MANY = /* @__PURE__ */ new WeakMap();
function tooMany(value) {
  return remember(TOO_MANY, value, () => unknown(freshSym("one of too many values", [value]), value.at));
}

// src/value/convert.ts
var CONDS = /* @__PURE__ */ new WeakMap();
function toCond(value) {
  switch (value.kind) {
    case "scalar":
      return value.value === true;
    case "text":
      return textCond(value.text);
    case "unknown":
      return isTrue(value.sym, value.type === "text");
    case "choice":
      return choiceCond(value);
    default:
      return false;
  }
}
function choiceCond(value) {
  return remember(
    CONDS,
    value,
    () => any(all(value.if, toCond(value.then)), all(negate(value.if), toCond(value.else)))
  );
}
function textCond(text3) {
  const [first] = text3;
  return text3.length === 1 && first && isHole(first) ? isTrue(first, true) : known(text3) === "true";
}
function isTrue(sym, isText) {
  const asText2 = sym.domain ? sym.domain.includes("true") : isText;
  return { sym, is: asText2 ? "true" : true };
}
function fromCond(cond, at) {
  return choice(cond, scalar(true, at), scalar(false, at), at);
}
var SOLE = /* @__PURE__ */ new WeakMap();
function soleText(sym) {
  return remember(SOLE, sym, () => [sym]);
}
var SCALARS = /* @__PURE__ */ new WeakMap();
function textOf2(value) {
  if (value.kind === "text") return value.text;
  if (value.kind === "unknown") return soleText(value.sym);
  if (value.kind !== "scalar" || value.value === null) return void 0;
  return remember(SCALARS, value, () => [{ lit: String(value.value), at: value.at }]);
}
function stringOf(value) {
  if (value.kind === "scalar") return value.value === null ? void 0 : String(value.value);
  return value.kind === "text" ? known(value.text) : void 0;
}
function joinText(values, at) {
  const [first] = values;
  if (values.length === 1 && first?.kind === "text") return first;
  return lift(values, at, (...parts) => {
    const pieces = [];
    for (const part5 of parts) {
      const own = piecesOf2(part5);
      if (!own) return error(`${nounOf(part5)} cannot be part of a string`, part5.at);
      for (const piece of own) pieces.push(piece);
    }
    return textValue(pieces, at);
  });
}
function piecesOf2(value) {
  return value.kind === "unknown" ? [holeOf(value)] : textOf2(value);
}
function holeOf(value) {
  return { ...value.sym, at: value.at, value };
}
function nounOf(value) {
  if (value.kind === "list") return "a list";
  return value.kind === "map" ? "a map" : "null";
}

// src/value/letters.ts
var MOST_LETTERS = 1024;
var WILDCARD = { chars: "any", key: "", loose: false, finite: false };
var STAR = { kind: "star", loop: true, ...WILDCARD };
var ONE = { kind: "one", loop: false, ...WILDCARD };
var SHAPELESS = { chars: "any", min: 0, max: Number.POSITIVE_INFINITY };
var CLASSES = {
  any: /^.$/su,
  digit: /^[0-9]$/,
  region: /^[a-z0-9-]$/,
  "iam-name": /^[\w+=,.@-]$/,
  "iam-path": /^[!-~]$/,
  "upper-alnum": /^[A-Z0-9]$/
};
var CLASS_NAMES = Object.keys(CLASSES);
var SAMPLES = Array.from({ length: 129 }, (_, code) => String.fromCharCode(code));
var OVERLAPPING = /* @__PURE__ */ new Set();
for (const a of CLASS_NAMES) {
  for (const b of CLASS_NAMES) {
    if (SAMPLES.some((char) => CLASSES[a].test(char) && CLASSES[b].test(char))) OVERLAPPING.add(`${a} ${b}`);
  }
}
var MEMBERS = new Map(
  CLASS_NAMES.map((name) => [name, new Set(SAMPLES.filter((char) => CLASSES[name].test(char)))])
);
function isIn(char, name) {
  return name === "any" || MEMBERS.get(name).has(char);
}
function overlap(a, b) {
  if (a.kind === "char") return b.kind === "char" ? a.key === b.key : isIn(a.key, b.chars);
  if (b.kind === "char") return isIn(b.key, a.chars);
  return a.chars === b.chars || OVERLAPPING.has(`${a.chars} ${b.chars}`);
}
var CHARACTERS = /* @__PURE__ */ new Map();
function character(char) {
  let letter = CHARACTERS.get(char);
  if (!letter) {
    letter = { kind: "char", loop: false, chars: "any", key: char, loose: false, finite: false };
    CHARACTERS.set(char, letter);
  }
  return letter;
}
var OF_STRING = /* @__PURE__ */ new WeakMap();
var OF_PATTERN = /* @__PURE__ */ new WeakMap();
function lettersOf(text3, isPattern) {
  const cache = isPattern ? OF_PATTERN : OF_STRING;
  return remember(cache, text3, () => spell2(text3, isPattern));
}
function spell2(text3, isPattern) {
  const out = [];
  let run2 = "";
  for (const piece of text3) {
    if (!isHole(piece)) {
      run2 += piece.lit;
      continue;
    }
    spellString(run2, isPattern, out);
    run2 = "";
    spellSymbol(piece, isPattern, out);
    if (out.length > MOST_LETTERS) return "too many";
  }
  spellString(run2, isPattern, out);
  return out.length > MOST_LETTERS ? "too many" : out;
}
function spellString(string2, isPattern, out) {
  for (const char of string2) {
    if (out.length > MOST_LETTERS) return;
    if (!isPattern || char !== "*" && char !== "?") out.push(character(char));
    else if (out.at(-1) !== STAR) out.push(char === "*" ? STAR : ONE);
    else if (char === "?") out.splice(-1, 0, ONE);
  }
}
function spellSymbol(sym, isPattern, out) {
  const { chars, min, max } = sym.shape ?? SHAPELESS;
  const loose = isPattern && (isIn("*", chars) || isIn("?", chars));
  const finite = (sym.domain ?? sym.by?.sym.domain) !== void 0;
  const kind = "symbol";
  for (let i = 0; i < min && out.length <= MOST_LETTERS; i++) {
    out.push({ kind, loop: false, chars, key: `${sym.id}#${i}`, loose, finite });
  }
  if (max > min) out.push({ kind, loop: true, chars, key: `${sym.id}#${min}+`, loose, finite });
}

// src/value/contains.ts
var MOST_STATES = 4e3;
var MOST_POSITIONS = 2e6;
function contains(a, b) {
  const seen = /* @__PURE__ */ new Set();
  const todo = [{ read: 0, at: closed(a, [0]) }];
  let positions = 0;
  for (let state = todo.pop(); state; state = todo.pop()) {
    const { read: read3, at } = state;
    if (at.length === 0) return false;
    if (read3 === b.length && at.at(-1) !== a.length) return false;
    const id = `${read3}:${at.join()}`;
    if (read3 === b.length || seen.has(id)) continue;
    seen.add(id);
    const next = successors(a, b[read3], state);
    positions += at.length * next.length;
    if (seen.size > MOST_STATES || positions > MOST_POSITIONS) return false;
    for (const successor of next) todo.push(successor);
  }
  return true;
}
function successors(a, letter, { read: read3, at }) {
  const after = read3 + 1;
  if (letter.kind === "char") return [{ read: after, at: step(a, at, (x) => takesChar(x, letter.key)) }];
  if (letter.kind === "symbol") return [{ read: after, at: step(a, at, (x) => takesSymbol(x, letter)) }];
  const isStar = letter === STAR;
  const next = charsAt(a, at).map((char) => ({
    read: isStar ? read3 : after,
    at: step(a, at, (x) => takesChar(x, char))
  }));
  return isStar ? [...next, { read: after, at }] : next;
}
function takesChar(x, char) {
  return x === ONE || x.kind === "char" && x.key === char;
}
function takesSymbol(x, symbol2) {
  if (x.kind === "symbol") return x.key === symbol2.key;
  return x === ONE && !symbol2.loop && !symbol2.loose;
}
function step(a, at, takes) {
  const moved = [];
  for (const position of at) {
    const x = a[position];
    if (x === STAR) moved.push(position);
    else if (x && takes(x)) moved.push(position + 1);
  }
  return closed(a, moved);
}
function closed(a, positions) {
  const all2 = [];
  let last = -1;
  for (const start of positions) {
    const end = a[start] === STAR ? start + 1 : start;
    for (let position = Math.max(start, last + 1); position <= end; position++) all2.push(position);
    last = Math.max(last, end);
  }
  return all2;
}
function charsAt(a, at) {
  const chars = /* @__PURE__ */ new Set();
  for (const position of at) {
    const letter = a[position];
    if (letter?.kind === "char") chars.add(letter.key);
  }
  return [...chars, ""];
}

// src/value/substitute.ts
var HOLES = /* @__PURE__ */ new WeakMap();
function holesOf(text3) {
  return remember(HOLES, text3, () => text3.filter(isHole));
}
var RESULTS = /* @__PURE__ */ new WeakMap();
function substitute(text3, replace3) {
  const holes = holesOf(text3);
  if (holes.length === 0) return text3;
  const replacements = holes.map(replace3);
  if (replacements.every((replacement, i) => replacement === holes[i])) return text3;
  const key = JSON.stringify(replacements.map(keyOf2));
  const results = remember(RESULTS, text3, () => /* @__PURE__ */ new Map());
  const result = results.get(key) ?? rebuild(text3, replacements);
  results.set(key, result);
  return result;
}
function keyOf2(replacement) {
  if (typeof replacement !== "object" || replacement === null) return String(replacement);
  return [replacement.domain ?? null, replacement.by?.sym.domain ?? null];
}
function rebuild(text3, replacements) {
  let index2 = 0;
  return text3.map((piece) => {
    if (!isHole(piece)) return piece;
    const replacement = replacements[index2++];
    const at = piece.at && { at: piece.at };
    if (typeof replacement === "object" && replacement !== null) return { ...replacement, ...at };
    return { lit: String(replacement), ...at };
  });
}

// src/value/tri.ts
function not(t) {
  if (t === "maybe") return "maybe";
  return t === "yes" ? "no" : "yes";
}
function and(...all2) {
  if (all2.includes("no")) return "no";
  return all2.includes("maybe") ? "maybe" : "yes";
}
function or(...all2) {
  if (all2.includes("yes")) return "yes";
  return all2.includes("maybe") ? "maybe" : "no";
}
function tri(truth2) {
  return truth2 ? "yes" : "no";
}

// src/value/glob.ts
function matches(pattern, s) {
  return ask({ a: pattern, b: s, wildA: true, wildB: false }, true);
}
function same(a, b) {
  const [left, right] = [known(a), known(b)];
  if (left !== void 0 && right !== void 0) return tri(left === right);
  return ask({ a, b, wildA: false, wildB: false }, true);
}
function ask(question, expand4) {
  const lettersA = lettersOf(question.a, question.wildA);
  if (lettersA.length === 1 && lettersA[0] === STAR) return "yes";
  const lettersB = lettersOf(question.b, question.wildB);
  if (lettersA === "too many" || lettersB === "too many") return "maybe";
  const rest2 = withoutEqualEnds(lettersA, lettersB);
  if (!rest2) return "no";
  const { a, b } = rest2;
  if (a.length === 0 && b.length === 0) return "yes";
  if (a.length === 1 && a[0] === STAR) return "yes";
  const finite = expand4 && (a.some((letter) => letter.finite) || b.some((letter) => letter.finite));
  return finite ? askInstances(question) : decide(a, b);
}
function decide(a, b) {
  if (!canMeet(a, b)) return "no";
  return contains(a, b) ? "yes" : "maybe";
}
function withoutEqualEnds(a, b) {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && isSameString(a[start], b[start])) start++;
  if (start < endA && start < endB && areDifferentChars(a[start], b[start])) return void 0;
  while (start < endA && start < endB && isSameString(a[endA - 1], b[endB - 1])) {
    endA--;
    endB--;
  }
  if (start < endA && start < endB && areDifferentChars(a[endA - 1], b[endB - 1])) return void 0;
  return { a: a.slice(start, endA), b: b.slice(start, endB) };
}
function isSameString(x, y) {
  return x.kind === y.kind && x.key !== "" && x.key === y.key && !x.loose && !y.loose;
}
function areDifferentChars(x, y) {
  return x.kind === "char" && y.kind === "char" && x.key !== y.key;
}
var MOST_INSTANCES = 64;
function askInstances(question) {
  let some = false;
  let every2 = true;
  for (const values of assignments(question)) {
    const put3 = (hole) => valueIn(hole, values) ?? hole;
    const instance = { ...question, a: substitute(question.a, put3), b: substitute(question.b, put3) };
    const answer = ask(instance, false);
    some ||= answer !== "no";
    every2 &&= answer === "yes";
    if (some && !every2) return "maybe";
  }
  return every2 ? "yes" : "no";
}
function valueIn(hole, values) {
  if (!hole.by) return values.get(hole.id);
  const base = values.get(hole.by.sym.id);
  return base === void 0 ? void 0 : hole.by.values[String(base)];
}
function assignments(question) {
  let result = [/* @__PURE__ */ new Map()];
  for (const [id, domain] of domainsOf(question)) {
    if (result.length * domain.length > MOST_INSTANCES) continue;
    result = result.flatMap((values) => domain.map((value) => new Map(values).set(id, value)));
  }
  return result;
}
function domainsOf(question) {
  const domains = /* @__PURE__ */ new Map();
  for (const hole of [...holesOf(question.a), ...holesOf(question.b)]) {
    const sym = hole.by?.sym ?? hole;
    const before = domains.get(sym.id);
    const both = sym.domain?.filter((value) => value !== null && (before?.includes(value) ?? true));
    if (both && both.length > 0) domains.set(sym.id, both);
  }
  return domains;
}
function canMeet(a, b) {
  const x = a.map(widened);
  const y = b.map(widened);
  if (mustBeLonger(x, y) || mustBeLonger(y, x)) return false;
  return meet(x, y);
}
function widened(letter) {
  return letter.loose ? STAR : letter;
}
function meet(x, y) {
  let row = new Uint8Array(y.length + 1);
  row[0] = 1;
  for (let i = 0; i <= x.length; i++) {
    const next = new Uint8Array(y.length + 1);
    for (let j = 0; j <= y.length; j++) if (row[j]) advance(x[i], y[j], row, next, j);
    if (i === x.length) return row[y.length] === 1;
    row = next;
  }
  return false;
}
function advance(x, y, row, next, j) {
  if (y?.loop) row[j + 1] = 1;
  if (x?.loop) next[j] = 1;
  if (!x || !y || x.loop && y.loop || !overlap(x, y)) return;
  if (x.loop) row[j + 1] = 1;
  else if (y.loop) next[j] = 1;
  else next[j + 1] = 1;
}
function mustBeLonger(x, y) {
  const shared = /* @__PURE__ */ new Map();
  for (const letter of x)
    if (letter.kind === "symbol") shared.set(letter.key, (shared.get(letter.key) ?? 0) + 1);
  let most = 0;
  let cancelled = 0;
  for (const letter of y) {
    const count = letter.kind === "symbol" ? shared.get(letter.key) ?? 0 : 0;
    if (count > 0) {
      shared.set(letter.key, count - 1);
      if (!letter.loop) cancelled++;
    } else if (letter.loop) return false;
    else most++;
  }
  const least = x.filter((letter) => !letter.loop).length - cancelled;
  return least > most;
}

// src/value/equals.ts
var DEEPEST5 = 32;
var NOWHERE2 = { file: { path: "", text: "" }, start: 0, end: 0 };
function equals(a, b, at) {
  return equalsAt(a, b, at, 0);
}
function equalsText(a, b, at) {
  return lift([a, b], at, (x, y) => {
    const [left, right] = [textOf2(x), textOf2(y)];
    return fromCond(left && right ? equalTexts(left, right) : equalPlain(x, y, at, 0), at);
  });
}
function equalsAt(a, b, at, depth) {
  return lift([a, b], at, (x, y) => fromCond(equalPlain(x, y, at, depth), at));
}
function equalPlain(a, b, at, depth) {
  if (a.kind === "unknown") return b.kind === "unknown" ? equalUnknowns(a, b) : equalUnknown(a, b);
  if (b.kind === "unknown") return equalUnknown(b, a);
  if (a.kind === "text" && b.kind === "text") return equalTexts(a.text, b.text);
  if (a.kind === "scalar" && b.kind === "scalar") return a.value === b.value;
  if (a.kind !== b.kind) return false;
  if (depth > DEEPEST5) return opaque2(a, b);
  if (a.kind === "list" && b.kind === "list") return equalLists(a, b, at, depth);
  if (a.kind === "map" && b.kind === "map") return equalMaps(a, b, at, depth);
  return false;
}
function equalUnknowns(a, b) {
  if (a.sym.id === b.sym.id) return true;
  const [left, right] = [a.sym.domain, b.sym.domain];
  if (!left || !right) return opaque2(a, b);
  const both = left.filter((value) => right.includes(value));
  return any(...both.map((value) => all(symbolIs(a.sym, value), symbolIs(b.sym, value))));
}
function equalUnknown(a, b) {
  if (!canBe(a, b)) return false;
  if (b.kind === "scalar") return symbolIs(a.sym, b.value);
  if (b.kind !== "text") return opaque2(a, b);
  const string2 = known(b.text);
  return string2 === void 0 ? equalTexts(soleText(a.sym), b.text) : symbolIs(a.sym, string2);
}
function canBe(a, b) {
  if (b.kind === "scalar" && b.value === null) return a.nullable ?? !a.ref;
  return a.type === void 0 || a.type === typeOf(b);
}
function typeOf(value) {
  if (value.kind !== "scalar") return value.kind;
  return typeof value.value === "number" ? "number" : "bool";
}
function equalTexts(a, b) {
  const verdict = same(a, b);
  if (verdict !== "maybe") return verdict === "yes";
  const [left, right] = [known(a), known(b)];
  if (right !== void 0) return whenIs(a, right) ?? opaqueTexts(a, b);
  return (left === void 0 ? void 0 : whenIs(b, left)) ?? opaqueTexts(a, b);
}
function whenIs(text3, string2) {
  const [hole, ...others] = holesOf(text3);
  if (!hole) return void 0;
  if (string2 === "" && text3.length === others.length + 1) {
    return all(...holesOf(text3).map((each) => textIs(each, "")));
  }
  if (others.length > 0) return void 0;
  const index2 = text3.indexOf(hole);
  const before = known(text3.slice(0, index2));
  const after = known(text3.slice(index2 + 1));
  const end = string2.length - after.length;
  const fits3 = string2.startsWith(before) && string2.endsWith(after) && end >= before.length;
  return fits3 && textIs(hole, string2.slice(before.length, end));
}
function textIs(sym, string2) {
  const value = sym.domain?.find(
    (one2) => one2 !== null && String(one2) === string2
  );
  return symbolIs(sym, value ?? string2);
}
function opaqueTexts(a, b) {
  return opaque2(textValue(a, NOWHERE2), textValue(b, NOWHERE2));
}
function opaque2(a, b) {
  const pair = valueKey(a) < valueKey(b) ? [a, b] : [b, a];
  return { sym: { ...derived("==", pair), domain: [true, false] }, is: true };
}
function equalLists(a, b, at, depth) {
  if (!isSettled(a) || !isSettled(b)) return opaque2(a, b);
  if (a.items.length !== b.items.length) return false;
  return allEqual(
    a.items.map((item2, i) => [item2.value, b.items[i].value]),
    at,
    depth
  );
}
function isSettled({ items, rest: rest2, ordered }) {
  return !rest2 && ordered === void 0 && items.every((item2) => item2.when === true);
}
function equalMaps(a, b, at, depth) {
  const guarded2 = [...a.entries.values(), ...b.entries.values()].some((entry2) => entry2.when !== true);
  if (guarded2 || a.rest || b.rest) return opaque2(a, b);
  if (a.entries.size !== b.entries.size) return false;
  const pairs = [];
  for (const [key, { value }] of a.entries) {
    const other = b.entries.get(key);
    if (!other) return false;
    pairs.push([value, other.value]);
  }
  return allEqual(pairs, at, depth);
}
function allEqual(pairs, at, depth) {
  const conds = [];
  for (const [a, b] of pairs) {
    const cond = toCond(equalsAt(a, b, at, depth + 1));
    if (cond === false) return false;
    conds.push(cond);
  }
  return all(...conds);
}

// src/iam/memo.ts
function remembered(compute2) {
  return withMemory(/* @__PURE__ */ new WeakMap(), compute2);
}
function rememberedByName(compute2) {
  return withMemory(/* @__PURE__ */ new Map(), compute2);
}
function withMemory(memory, compute2) {
  return (key) => {
    const known2 = memory.get(key);
    if (known2 !== void 0 || memory.has(key)) return known2;
    const result = compute2(key);
    memory.set(key, result);
    return result;
  };
}

// src/iam/document.ts
var statementsOf = remembered((document2) => {
  const documents = alternatives(document2);
  const statements = documents.flatMap(({ when, value }) => inAlternative(value, when));
  const defaulted = documents.filter(({ value }) => value.rests && value.kind !== "error");
  return { statements, open: statements.some(isAnything), defaulted };
});
function isAnything({ value }) {
  return value.kind !== "map" && value.kind !== "error";
}
function inAlternative(document2, when) {
  if (document2.kind === "map") return inMap(document2, when);
  if (document2.kind === "text") return inText(document2, when);
  if (document2.kind === "scalar" && document2.value === null) return [];
  return [{ when, value: document2, variables: true }];
}
function inText(document2, when) {
  const decoded2 = decode(document2);
  const plain = decoded2 ? alternatives(decoded2, when) : [];
  if (plain.length === 0 || plain.some(({ value }) => value.kind === "text")) {
    return [{ when, value: anything(document2), variables: true }];
  }
  return plain.flatMap((item2) => inAlternative(item2.value, item2.when));
}
function inMap(document2, when) {
  const variables = hasVariables(document2);
  const entry2 = document2.entries.get("Statement");
  const statements = entry2 ? elementsOf(entry2.value, all(when, entry2.when)) : [];
  const more = entry2 || !document2.rest ? [] : [rest(document2.rest, document2.at, when)];
  return [...statements, ...more].map((item2) => ({ when: item2.when, value: item2.value, variables }));
}
function hasVariables(document2) {
  const entry2 = document2.entries.get("Version");
  if (!entry2) return document2.rest !== void 0;
  return alternatives(entry2.value).some(({ value }) => {
    const version = stringOf(value);
    return version === void 0 ? value.kind === "unknown" || value.kind === "text" : version === "2012-10-17";
  });
}
function anything({ at }) {
  const sym = { id: `policy#${at.file.path}:${at.start}`, label: "a policy that cannot be read" };
  return unknown(sym, at, { type: "map" });
}
function rest(sym, at, when) {
  return { when, value: unknown(sym, at, { type: "list" }) };
}
function elementsOf(value, when = true) {
  return alternatives(value, when).flatMap((item2) => {
    if (item2.value.kind === "list") return inList(item2.value, item2.when);
    return isNull(item2.value) ? [] : [item2];
  });
}
function inList(list2, when) {
  const items = list2.items.flatMap((item2) => alternatives(item2.value, all(when, item2.when)));
  const present2 = items.filter((item2) => !isNull(item2.value));
  return list2.rest ? [...present2, rest(list2.rest, list2.at, when)] : present2;
}
function isNull(value) {
  return value.kind === "scalar" && value.value === null;
}
function elementOf(statement2, key) {
  return elements(statement2)(key);
}
var elements = remembered((statement2) => rememberedByName((key) => read(statement2, key)));
function read(statement2, key) {
  const entry2 = statement2.entries.get(key);
  if (!entry2) return statement2.rest && outOfView(statement2, statement2.rest, key);
  const present2 = alternatives(entry2.value, entry2.when).filter((item2) => !isNull(item2.value));
  if (present2.length === 0) return void 0;
  return {
    present: any(...present2.map((item2) => item2.when)),
    items: elementsOf(entry2.value, entry2.when),
    at: entry2.value.at
  };
}
function outOfView(statement2, sym, key) {
  const own = { id: `${sym.id}.${key}`, label: sym.label, bases: sym.bases ?? [sym.id] };
  return { present: true, items: [rest(own, statement2.at, true)], at: statement2.at };
}
var clausesOf = remembered(readClauses);
function readClauses(statement2) {
  const entry2 = statement2.entries.get("Condition");
  if (!entry2) return statement2.rest ? [unknownClause(rest(statement2.rest, statement2.at, true))] : [];
  return inEntries(
    entry2,
    (operator, tests) => inEntries(
      tests,
      (key, values) => alternatives(values.value, values.when).flatMap((item2) => {
        if (isNull(item2.value)) return [];
        const at = spanning(values.key, item2.value.at);
        return [{ when: item2.when, at, operator, key, values: elementsOf(item2.value) }];
      })
    )
  );
}
function inEntries(map2, read3) {
  return alternatives(map2.value, map2.when).flatMap((item2) => {
    const { value, when } = item2;
    if (isNull(value)) return [];
    if (value.kind !== "map") return [unknownClause(item2)];
    const clauses = [...value.entries].flatMap(
      ([key, entry2]) => read3(key, { key: entry2.key, value: entry2.value, when: all(when, entry2.when) })
    );
    return value.rest ? [...clauses, unknownClause(rest(value.rest, value.at, when))] : clauses;
  });
}
function unknownClause({ when, value }) {
  return { when, at: value.at, unknown: value };
}
function spanning(key, value) {
  return value.file === key.file && value.end > key.end ? { ...key, end: value.end } : key;
}

// src/iam/arn.ts
var PARTS = 6;
var arnOf = remembered(parse2);
function parse2(text3) {
  const first = text3[0];
  if (!first || isHole(first) || !first.lit.startsWith("arn:")) return void 0;
  const parts = cut(text3);
  if (parts.length < PARTS) return void 0;
  const [, partition, service, region, account, resource] = parts;
  return { partition, service, region, account, resource };
}
function cut(text3) {
  const parts = [[]];
  const add = (piece) => parts.at(-1).push(piece);
  for (const piece of text3) {
    if (isHole(piece)) {
      add(piece);
      continue;
    }
    let from = 0;
    while (parts.length < PARTS) {
      const colon = piece.lit.indexOf(":", from);
      if (colon < 0) break;
      if (colon > from) add({ lit: piece.lit.slice(from, colon) });
      parts.push([]);
      from = colon + 1;
    }
    if (from < piece.lit.length) add({ lit: piece.lit.slice(from) });
  }
  return parts;
}
function isFirm(arn) {
  const head = [...arn.partition, ...arn.service, ...arn.region, ...arn.account];
  return head.every((piece) => !isHole(piece) || cannotHoldColon(piece));
}
function cannotHoldColon(hole) {
  if (hole.domain) return hole.domain.every((value) => !String(value).includes(":"));
  return hole.by !== void 0 || hole.shape !== void 0 && hole.shape.chars !== "any";
}

// src/iam/lower.ts
var lower = remembered((text3) => {
  const isLower = text3.every((piece) => !isHole(piece) && piece.lit === piece.lit.toLowerCase());
  return isLower ? text3 : text3.map((piece) => isHole(piece) ? lowerHole(piece) : lowerLit(piece));
});
function lowerLit({ lit }) {
  return { lit: lit.toLowerCase() };
}
function lowerHole(hole) {
  const shape = hole.shape && lowerShape(hole.shape);
  return {
    id: `lower(${hole.id})`,
    label: hole.label,
    bases: hole.bases ?? [hole.id],
    ...hole.domain && { domain: hole.domain.map(lowerScalar) },
    ...hole.by && { by: { sym: hole.by.sym, values: lowerValues(hole.by.values) } },
    ...shape && { shape }
  };
}
function lowerShape(shape) {
  return shape.chars === "upper-alnum" ? { ...shape, chars: "iam-name" } : shape;
}
function lowerScalar(value) {
  return typeof value === "string" ? value.toLowerCase() : value;
}
function lowerValues(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.toLowerCase()]));
}

// src/iam/operators.ts
var likeArn = (pattern, value) => {
  const whole2 = matches(pattern, value);
  if (whole2 === "no") return "no";
  const written3 = arnOf(pattern);
  const given = arnOf(value);
  if (!written3 || !given) return "maybe";
  const parts = and(
    matches(written3.partition, given.partition),
    matches(written3.service, given.service),
    matches(written3.region, given.region),
    matches(written3.account, given.account),
    matches(written3.resource, given.resource)
  );
  return isFirm(written3) && isFirm(given) ? parts : "maybe";
};
var ignoringCase = (written3, given) => same(lower(written3), lower(given));
var unread = () => "maybe";
function cached(compare2) {
  const withGiven = remembered((given) => remembered((written3) => compare2(written3, given)));
  return (written3, given) => withGiven(given)(written3);
}
var equal = cached(same);
var like = cached(matches);
var POSITIVE = /* @__PURE__ */ new Map([
  ["StringEquals", equal],
  ["StringEqualsIgnoreCase", ignoringCase],
  ["StringLike", like],
  ["ArnEquals", likeArn],
  ["ArnLike", likeArn],
  ["Bool", ignoringCase],
  ["NumericEquals", unread],
  ["NumericLessThan", unread],
  ["NumericLessThanEquals", unread],
  ["NumericGreaterThan", unread],
  ["NumericGreaterThanEquals", unread],
  ["DateEquals", unread],
  ["DateLessThan", unread],
  ["DateLessThanEquals", unread],
  ["DateGreaterThan", unread],
  ["DateGreaterThanEquals", unread],
  ["BinaryEquals", unread],
  ["IpAddress", unread]
]);
var NEGATED = /* @__PURE__ */ new Map([
  ["StringNotEquals", equal],
  ["StringNotEqualsIgnoreCase", ignoringCase],
  ["StringNotLike", like],
  ["ArnNotEquals", likeArn],
  ["ArnNotLike", likeArn],
  ["NumericNotEquals", unread],
  ["DateNotEquals", unread],
  ["NotIpAddress", unread]
]);
var WRITTEN = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;
var operatorOf = rememberedByName(parse3);
function parse3(name) {
  const match = WRITTEN.exec(name);
  if (!match) return void 0;
  const [, set, base, suffix] = match;
  if (base === "Null") return set || suffix ? void 0 : NULL;
  const negated2 = NEGATED.has(base);
  const compare2 = NEGATED.get(base) ?? POSITIVE.get(base);
  if (!compare2) return void 0;
  const many = set && { set: set === "ForAllValues" ? "all" : "any" };
  return { ...many, ifExists: suffix !== void 0, negated: negated2, isNull: false, compare: compare2 };
}
var NULL = { ifExists: false, negated: false, isNull: true, compare: ignoringCase };

// src/iam/search.ts
function glanceAt(scene) {
  return {
    facts: scene.facts,
    holds: (cond) => implied(cond, scene.facts) ?? true,
    get: (value) => value.kind === "error" ? absent(value.at) : scene.get(value),
    text: (value) => scene.text(value),
    resolve: (text3) => scene.resolve(text3)
  };
}
function current(scene, text3) {
  let facts = scene.facts;
  let resolved2 = scene.resolve(text3);
  return () => {
    if (scene.facts !== facts) resolved2 = scene.resolve(text3);
    facts = scene.facts;
    return resolved2;
  };
}
var NONE2 = { is: "no" };
function find(scene, things, test2) {
  const sure = [];
  const perhaps = [];
  const failing = [];
  for (const thing of things) {
    const answer = test2(thing);
    if (answer === "yes" && thing.when === true) return { is: "yes", by: thing };
    if (answer === "yes") sure.push(thing);
    else if (answer === "maybe") perhaps.push(thing);
    else if (answer !== "no") failing.push({ when: thing.when, value: answer });
  }
  const yes = sure.find(({ when }) => scene.holds(when));
  if (yes) return { is: "yes", by: yes };
  const failed = failing.find(({ when }) => scene.holds(when));
  if (failed) scene.get(failed.value);
  return amongPerhaps(scene, perhaps, test2);
}
function amongPerhaps(scene, perhaps, test2) {
  let found = NONE2;
  for (const thing of perhaps) {
    const before = scene.facts;
    if (found.is === "maybe" && implied(thing.when, before) === void 0) continue;
    if (!scene.holds(thing.when)) continue;
    const answer = scene.facts === before ? "maybe" : test2(thing);
    if (answer === "yes") return { is: "yes", by: thing };
    if (answer !== "no" && found.is === "no") found = { is: "maybe", by: thing };
  }
  return found;
}
function every(scene, things, test2) {
  const failing = find(scene, things, (thing) => {
    const answer = test2(thing);
    return typeof answer === "string" ? not(answer) : answer;
  });
  return { ...failing, is: not(failing.is) };
}
function someText(scene, items, test2) {
  return find(scene, items, ({ value }) => testText(scene, value, test2)).is;
}
function testText(scene, value, test2) {
  if (value.kind === "error") return value;
  const plain = scene.get(value);
  if (plain.kind === "scalar" && plain.value === null) return "no";
  if (plain.kind === "list" || plain.kind === "map") return "maybe";
  if (plain.kind === "unknown" && plain.type !== "text" && !plain.ref) return "maybe";
  const text3 = scene.text(plain);
  if (!text3) return "maybe";
  const answer = test2(text3);
  return plain.kind === "unknown" && plain.nullable ? and(answer, "maybe") : answer;
}

// src/iam/variables.ts
var VARIABLE = /\$\{[^{}]*\}/g;
var withVariables = remembered((text3) => {
  return text3.some(hasVariable) ? text3.flatMap((piece) => isHole(piece) ? [piece] : split2(piece)) : text3;
});
function hasVariable(piece) {
  return !isHole(piece) && piece.lit.includes("${");
}
function split2({ lit }) {
  const pieces = [];
  let from = 0;
  for (const match of lit.matchAll(VARIABLE)) {
    if (match.index > from) pieces.push({ lit: lit.slice(from, match.index) });
    pieces.push(variable(match[0].slice(2, -1)));
    from = match.index + match[0].length;
  }
  if (from < lit.length) pieces.push({ lit: lit.slice(from) });
  return pieces;
}
function variable(content) {
  return { id: `policy-variable:${content.toLowerCase()}`, label: content };
}

// src/iam/conditions.ts
function conditionHolds(scene, clauses, context, variables) {
  return every(scene, clauses, (clause) => clauseHolds(scene, clause, context, variables));
}
function clauseHolds(scene, clause, context, variables) {
  if ("unknown" in clause) return clause.unknown.kind === "error" ? clause.unknown : "maybe";
  const operator = operatorOf(clause.operator);
  if (!operator || clause.key.includes("${")) return "maybe";
  const matchesOne = (given) => someText(scene, clause.values, (written3) => {
    return operator.compare(variables ? withVariables(written3) : written3, scene.resolve(given));
  });
  return holdsFor(operator, contextValue(context, clause.key), matchesOne);
}
var ANYTHING = [text({ id: "any-context-value", label: "a value of the request" })];
function holdsFor(operator, value, matchesOne) {
  if (operator.isNull) return isMissing(value, matchesOne);
  if (value === "absent") return withoutKey(operator);
  if (value === void 0) return either(withoutKey(operator), withValues(operator, ANYTHING, matchesOne));
  if ("perhaps" in value) return either(withoutKey(operator), withValues(operator, value.perhaps, matchesOne));
  return value.length === 0 ? withoutKey(operator) : withValues(operator, value, matchesOne);
}
function either(a, b) {
  return a === b ? a : "maybe";
}
function isMissing(value, matchesOne) {
  if (value === "absent") return matchesOne(MISSING);
  if (value === void 0 || "perhaps" in value) return either(matchesOne(MISSING), matchesOne(PRESENT));
  return matchesOne(value.length === 0 ? MISSING : PRESENT);
}
var MISSING = text("true");
var PRESENT = text("false");
function withoutKey({ set, ifExists, negated: negated2 }) {
  if (set === "any") return ifExists ? "maybe" : "no";
  return set === "all" || ifExists || negated2 ? "yes" : "no";
}
function withValues(operator, values, matchesOne) {
  const answers = values.map((given) => operator.negated ? not(matchesOne(given)) : matchesOne(given));
  if (operator.set === "all") return and(...answers);
  if (operator.set === "any") return or(...answers);
  return answers.reduce(either);
}
function contextValue(context, key) {
  const { exact: exact2, families } = folded(context);
  const name = key.toLowerCase();
  return exact2.get(name) ?? families.find((family) => family.pattern.test(name))?.value;
}
var folded = remembered((context) => {
  const entries = [...context].map(([key, value]) => [key.toLowerCase(), value]);
  const families = entries.filter(([key]) => key.includes("*"));
  return {
    exact: new Map(entries),
    families: families.map(([key, value]) => ({ pattern: familyPattern(key), value }))
  };
});
function familyPattern(key) {
  const parts = key.split("*").map((part5) => part5.replace(/[^\w:]/g, "\\$&"));
  const last = parts.pop();
  const begin = parts.join("[^:]*");
  return new RegExp(last === "" ? `^${begin}` : `^${begin}[^:]*${last}$`);
}

// src/iam/principals.ts
function namesService(scene, statement2, names2) {
  const principal = elementOf(statement2, "Principal");
  const named5 = principal ? find(scene, principal.items, ({ value }) => principalIs(scene, value, names2)).is : "no";
  if (named5 === "yes" || principal?.present === true) return named5;
  return or(named5, elementOf(statement2, "NotPrincipal") ? "maybe" : "no");
}
function principalIs(scene, principal, names2) {
  if (principal.kind === "error") return principal;
  if (principal.kind === "list") return "no";
  if (principal.kind !== "map") return isEveryone(scene, principal);
  const service = someText(scene, under(principal, "Service"), (name) => isService(scene, name, names2));
  if (service === "yes") return "yes";
  const everyone = find(scene, under(principal, "AWS"), (item2) => isEveryone(scene, item2.value)).is;
  return or(service, everyone, principal.rest ? "maybe" : "no");
}
function under(principal, type) {
  const entry2 = principal.entries.get(type);
  return entry2 ? elementsOf(entry2.value, entry2.when) : [];
}
var EVERYONE = text("*");
function isEveryone(scene, value) {
  if (value.kind === "error") return value;
  const isStar = someText(scene, [{ when: true, value }], (name) => same(name, EVERYONE));
  return isStar === "no" ? "no" : "maybe";
}
function isService(scene, written3, names2) {
  const here = names2.map((name) => scene.resolve(name));
  const exact2 = or(...here.map((name) => same(written3, name)));
  if (exact2 !== "no") return exact2;
  const near = here.some(
    (name) => same(lower(written3), name) !== "no" || matches(regional(name), written3) !== "no"
  );
  return near ? "maybe" : "no";
}
var regional = remembered((name) => {
  const [first] = name;
  if (!first || name.length !== 1) return name;
  if (!isHole(first)) return text(withRegion(first.lit));
  const domain = first.domain?.map((own) => withRegion(String(own)));
  return domain ? text({ id: `regional(${first.id})`, label: first.label, domain }) : name;
});
function withRegion(name) {
  return name.replace(".", ".*.");
}

// src/iam/statement.ts
function applies(scene, statement2, variables, request) {
  const action = actionFits(scene, statement2, request.action);
  if (action === "no") return "no";
  const target = targetFits(scene, statement2, variables, request);
  if (target === "no") return "no";
  return and(action, target, conditionHolds(scene, clausesOf(statement2), request.context, variables).is);
}
function actionFits(scene, statement2, action) {
  return oneOrNot(scene, statement2, "Action", (written3) => actionMatches(written3, action));
}
function targetFits(scene, statement2, variables, request) {
  if (request.service) return namesService(scene, statement2, request.service);
  const asked = current(scene, request.resource);
  const resource = oneOrNot(
    scene,
    statement2,
    "Resource",
    (written3) => matches(variables ? withVariables(written3) : written3, asked())
  );
  return elementOf(statement2, "Principal") ? and(resource, "maybe") : resource;
}
function oneOrNot(scene, statement2, key, test2) {
  const listed2 = elementOf(statement2, key);
  const positive = listed2 ? someText(scene, listed2.items, test2) : "no";
  if (positive === "yes" || listed2?.present === true) return positive;
  const excluded = elementOf(statement2, `Not${key}`);
  if (!excluded || !scene.holds(excluded.present)) return positive;
  return or(positive, not(someText(scene, excluded.items, test2)));
}
function actionMatches(pattern, action) {
  return matching(pattern)(action);
}
var matching = remembered(
  (pattern) => rememberedByName((action) => matches(lower(pattern), actionText(action)))
);
var actionText = rememberedByName((action) => text(action.toLowerCase()));
function canFitAction(statement2, action) {
  const listed2 = elementOf(statement2, "Action");
  if (elementOf(statement2, "NotAction")) return true;
  if (!listed2) return false;
  return listed2.items.some(({ value }) => value.kind !== "text" || actionMatches(value.text, action) !== "no");
}
var OPPOSITE = { Allow: "Deny", Deny: "Allow" };
function writtenEffect(statement2) {
  const entry2 = statement2.entries.get("Effect");
  return entry2?.when === true ? stringOf(entry2.value) : void 0;
}
function hasEffect(scene, statement2, effect) {
  const written3 = elementOf(statement2, "Effect");
  if (!written3) return "maybe";
  const is = someText(scene, written3.items, (text3) => isEffect(text3, effect));
  if (is !== "no") return is;
  return someText(scene, written3.items, (text3) => isEffect(text3, OPPOSITE[effect])) === "yes" ? "no" : "maybe";
}
function isEffect(text3, effect) {
  const written3 = known(text3);
  if (written3 === void 0) return "maybe";
  return written3 === effect ? "yes" : "no";
}

// src/iam/misses.ts
function placeOf(value) {
  const sid = value.kind === "map" ? value.entries.get("Sid")?.value : void 0;
  const name = sid && stringOf(sid);
  return name === void 0 ? { at: value.at } : { at: value.at, sid: name };
}
function missesOf(world, documents, request) {
  const glance = glanceAt(world);
  return documents.flatMap(
    (document2) => statementsOf(document2.value).statements.flatMap(({ when, value, variables }) => {
      if (value.kind !== "map" || !glance.holds(all(document2.when, when))) return [];
      if (hasEffect(glance, value, "Allow") === "no") return [];
      const miss = missOf(glance, value, variables, request);
      return miss ? [{ statement: placeOf(value), ...miss }] : [];
    })
  );
}
function missOf(scene, statement2, variables, request) {
  const action = actionFits(scene, statement2, request.action);
  const target = targetFits(scene, statement2, variables, request);
  if (action === "no") {
    return request.service && target !== "no" ? partAt(statement2, "action", ["Action", "NotAction"]) : void 0;
  }
  if (target === "no") {
    return request.service ? partAt(statement2, "principal", ["Principal", "NotPrincipal"]) : partAt(statement2, "resource", ["Resource", "NotResource"]);
  }
  const condition = conditionHolds(scene, clausesOf(statement2), request.context, variables);
  return condition.is === "no" && condition.by ? { by: "condition", at: condition.by.at } : void 0;
}
function partAt(statement2, by, keys) {
  const written3 = keys.map((key) => elementOf(statement2, key)).find((element2) => element2 !== void 0);
  return { by, at: written3?.at ?? statement2.at };
}

// src/iam/evaluate.ts
function evaluate2(world, documents, request) {
  const allow = search(world, documents, request, "Allow");
  if (allow.is === "no") return { allowed: "no", misses: missesOf(world, documents, request) };
  const deny = search(world, documents, request, "Deny");
  return {
    allowed: and(allow.is, not(deny.is)),
    ...allow.by && { allowedBy: placeOf(allow.by.value) },
    ...deny.by && { deniedBy: placeOf(deny.by.value) },
    misses: []
  };
}
function allows(world, documents, request) {
  const allow = search(world, documents, request, "Allow").is;
  return allow === "no" ? "no" : and(allow, not(search(world, documents, request, "Deny").is));
}
function search(world, documents, request, effect) {
  for (const document2 of documents) readDefaults(world, document2);
  const statements = documents.flatMap((document2) => candidates(document2, request.action));
  return find(world, statements, ({ value, variables }) => {
    if (value.kind === "error") return value;
    if (value.kind !== "map") return anyStatement(world, value);
    if (writtenEffect(value) === OPPOSITE[effect]) return "no";
    const fits3 = applies(world, value, variables, request);
    return fits3 === "no" ? "no" : and(fits3, hasEffect(world, value, effect));
  });
}
function readDefaults(scene, document2) {
  for (const root of statementsOf(document2.value).defaulted) {
    if (implied(all(document2.when, root.when), scene.facts) !== false) scene.get(root.value);
  }
}
function anyStatement(scene, value) {
  const plain = scene.get(value);
  return plain.kind === "scalar" && plain.value === null ? "no" : "maybe";
}
function candidates({ when, value }, action) {
  const found = aboutAction(value)(action);
  return when === true ? found : found.map((statement2) => ({ ...statement2, when: all(when, statement2.when) }));
}
var aboutAction = remembered(
  (document2) => rememberedByName(
    (action) => statementsOf(document2).statements.filter(
      ({ value }) => value.kind !== "map" || canFitAction(value, action)
    )
  )
);

// src/iam/launching.ts
var LAUNCHING_ACTIONS = [
  "ec2:RunInstances",
  "ec2:RunScheduledInstances",
  "ec2:RequestSpotInstances",
  "ec2:RequestSpotFleet",
  "ec2:CreateFleet",
  "ec2:AssociateIamInstanceProfile",
  "ec2:ReplaceIamInstanceProfileAssociation",
  "autoscaling:CreateLaunchConfiguration",
  "autoscaling:CreateAutoScalingGroup",
  "autoscaling:UpdateAutoScalingGroup",
  "autoscaling:StartInstanceRefresh"
];
function writtenLaunches(world, documents) {
  const scene = glanceAt(world);
  return documents.flatMap(
    (document2) => statementsOf(document2.value).statements.flatMap(({ when, value }) => {
      return value.kind === "map" ? inStatement(scene, value, all(document2.when, when)) : [];
    })
  );
}
function inStatement(scene, statement2, when) {
  const listed2 = elementOf(statement2, "Action");
  if (!listed2) return [];
  const effects = elementOf(statement2, "Effect")?.items ?? [];
  return listed2.items.flatMap(({ when: there, value }) => {
    const launch = launchOf(scene, value);
    if (!launch) return [];
    return effects.flatMap((effect) => {
      const allowed = isAllow(scene, effect.value);
      if (allowed === "no") return [];
      const guard = all(when, there, effect.when);
      if (!scene.holds(guard)) return [];
      return [
        { ...launch, when: guard, at: value.at, sure: and(launch.sure, allowed), statement: statement2.at }
      ];
    });
  });
}
function isAllow(scene, effect) {
  const text3 = effect.kind === "error" ? void 0 : scene.text(effect);
  const written3 = text3 && known(text3);
  if (written3 === void 0) return "maybe";
  return written3 === "Allow" ? "yes" : "no";
}
function launchOf(scene, action) {
  if (action.kind !== "text") return void 0;
  const written3 = scene.text(action);
  if (!written3 || !saysAnAction(written3)) return void 0;
  const actions = LAUNCHING_ACTIONS.filter((launching) => actionMatches(written3, launching) !== "no");
  if (actions.length === 0) return void 0;
  return { written: written3, actions, sure: or(...actions.map((launching) => actionMatches(written3, launching))) };
}
function saysAnAction(written3) {
  const whole2 = written3.map((piece) => "lit" in piece ? piece.lit : "").join("");
  const colon = whole2.indexOf(":");
  return colon >= 0 && /[^*?]/.test(whole2.slice(colon + 1));
}

// src/iam/partitions.ts
var SUFFIXES = /* @__PURE__ */ new Map([
  ["aws", "amazonaws.com"],
  ["aws-cn", "amazonaws.com.cn"],
  ["aws-us-gov", "amazonaws.com"],
  ["aws-iso", "c2s.ic.gov"],
  ["aws-iso-b", "sc2s.sgov.gov"],
  ["aws-iso-e", "cloud.adc-e.uk"],
  ["aws-iso-f", "csp.hci.ic.gov"],
  ["aws-eusc", "amazonaws.eu"]
]);
var EVERYWHERE = "ec2.amazonaws.com";
var CHINA = "ec2.amazonaws.com.cn";
var LABEL = "EC2's service principal";
var ec2Names = remembered((partition) => {
  const name = known(partition);
  const suffix = name === void 0 ? void 0 : SUFFIXES.get(name);
  if (suffix !== void 0) return [.../* @__PURE__ */ new Set([EVERYWHERE, `ec2.${suffix}`])].map((own) => text(own));
  const somewhere = { id: "ec2-somewhere", label: LABEL, domain: [...new Set(ownNames().values())] };
  const symbol2 = sole(partition);
  const here = symbol2 ? [text(following("ec2-name", symbol2, ownNames()))] : [];
  return [text(EVERYWHERE), ...here, text(somewhere)];
});
function ownNames() {
  return new Map([...SUFFIXES].map(([partition, suffix]) => [partition, `ec2.${suffix}`]));
}
var passedToAtLaunch = remembered((partition) => {
  const name = known(partition);
  if (name !== void 0 && SUFFIXES.has(name)) return text(passedIn(name));
  const symbol2 = sole(partition);
  if (!symbol2) return text({ id: "passed-to-service", label: LABEL, domain: [EVERYWHERE, CHINA] });
  const names2 = new Map([...SUFFIXES.keys()].map((key) => [key, passedIn(key)]));
  return text(following("passed-to-service", symbol2, names2));
});
function passedIn(partition) {
  return partition === "aws-cn" ? CHINA : EVERYWHERE;
}
function openPartition(partition) {
  const symbol2 = sole(partition);
  return symbol2 && { symbol: symbol2, first: String(symbol2.domain?.[0] ?? "aws") };
}
function following(id, partition, names2) {
  return {
    id: `${id}(${partition.id})`,
    label: LABEL,
    by: { sym: partition, values: Object.fromEntries(names2) }
  };
}
function sole(partition) {
  const [first] = partition;
  return partition.length === 1 && first && isHole(first) ? first : void 0;
}

// src/iam/passrole.ts
function mayPass(world, documents, roleArn, partition) {
  const here = world.resolve(partition);
  const answer = allows(world, documents, passAtLaunch(roleArn, here));
  const open = answer === "maybe" && openPartition(here);
  if (!open) return answer;
  const first = passAtLaunch(within2(roleArn, open.symbol, open.first), partitionText(open.first));
  return allows(world, documents, first) === "yes" ? "yes" : "maybe";
}
function passAtLaunch(roleArn, partition) {
  return passRoleRequest(roleArn, passedToAtLaunch(partition));
}
var partitionText = rememberedByName((name) => text(name));
function within2(arn, partition, name) {
  return substitute(arn, (hole) => {
    if (hole.id === partition.id) return name;
    return hole.by?.sym.id === partition.id && hole.by.values[name] || hole;
  });
}
function passRoleRequest(roleArn, service) {
  return { action: "iam:PassRole", resource: roleArn, context: contextFor(service) };
}
var contextFor = remembered((service) => /* @__PURE__ */ new Map([["iam:PassedToService", [service]]]));

// src/model/aws.ts
var ACCOUNT = { id: "aws:account", label: "AWS::AccountId", shape: ACCOUNT_SHAPE };
var REGION = { id: "aws:region", label: "AWS::Region", shape: REGION_SHAPE };
var PARTITION = {
  id: "aws:partition",
  label: "AWS::Partition",
  domain: ["aws", "aws-cn", "aws-us-gov"]
};
var URL_SUFFIX = {
  id: "aws:url-suffix",
  label: "AWS::URLSuffix",
  by: {
    sym: PARTITION,
    values: { aws: "amazonaws.com", "aws-cn": "amazonaws.com.cn", "aws-us-gov": "amazonaws.com" }
  }
};
function iamArn(kind, account, path, name) {
  const start = [{ lit: "arn:" }, PARTITION, { lit: ":iam::" }];
  return [...start, ...account, { lit: `:${kind}` }, ...path ?? [{ lit: "/" }], ...name];
}

// src/rules/passed.ts
var KNOWN = /* @__PURE__ */ new WeakMap();
function passedResources(project) {
  const old = KNOWN.get(project);
  if (old) return old;
  const made = documentsOf(project).flatMap(resourcesPassedBy);
  KNOWN.set(project, made);
  return made;
}
function documentsOf(project) {
  const inline = project.principals.flatMap(({ policies }) => policies.filter(({ how }) => how === "inline"));
  return [...inline.map(({ policy }) => policy), ...project.policies.map(({ document: document2 }) => document2)];
}
function resourcesPassedBy(document2) {
  return statementsOf(document2).statements.flatMap(({ value }) => {
    if (value.kind !== "map" || !writesPassRole(value)) return [];
    return elementOf(value, "Resource")?.items.map((item2) => item2.value) ?? [];
  });
}
function writesPassRole(statement2) {
  const actions = elementOf(statement2, "Action")?.items ?? [];
  return actions.some(isPassRole);
}
function isPassRole({ value }) {
  if (value.kind !== "text") return false;
  return actionMatches(value.text, "iam:PassRole") === "yes" && actionMatches(value.text, "iam:GetRole") === "no";
}

// src/rules/rule.ts
function defineRule(rule) {
  const { id, guide, level, summary, scenarios } = rule;
  return {
    id,
    guide,
    level,
    summary,
    scenarios,
    *cases(context) {
      for (const subject of rule.subjects(context)) {
        yield {
          about: rule.about(subject),
          when: rule.when(subject),
          check: (world) => rule.check(subject, world, context)
        };
      }
    }
  };
}

// src/rules/wording.ts
function named(entity) {
  return quoted(entity.target.address);
}
function described(entity) {
  return `${nounOf2(entity)} ${named(entity)}`;
}
function nounOf2(entity) {
  if (entity.kind === "launch") return entity.noun;
  if (entity.kind === "profile") return "instance profile";
  return entity.kind === "permission-set" ? "permission set" : entity.kind;
}
function quoted(words) {
  return `\`${words}\``;
}
function listed(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/rules/launch-without-passrole.ts
var launchWithoutPassrole = defineRule({
  id: "launch-without-passrole",
  guide: "launch-denied",
  level: "warning",
  summary: "A caller may launch instances but may pass no role to them",
  scenarios: "some",
  *subjects({ project, policies }) {
    for (const entity of project.principals) {
      if (entity.managed) yield { entity, policies: policies.of(entity), alongside: [] };
    }
    const loose = policies.unattached();
    for (const entity of loose) yield looseCaller(entity, loose);
  },
  about: (caller) => caller.entity,
  when: (caller) => caller.entity.when,
  *check(caller, world, context) {
    const { entity, policies, alongside } = caller;
    const { documents } = policies;
    const launches = writtenLaunches(world, documents);
    if (launches.length === 0) return;
    const roles = rolesNeeded(entity, context);
    const passes = maySatisfy(world, documents, roles, entity.scope);
    if (passes === "yes" || maySatisfy(world, alongside, roles, entity.scope) !== "no") return;
    const launch = launches.find((one2) => world.holds(one2.when));
    if (!launch) return;
    const mayLaunch = policies.bounded ? "maybe" : launch.sure;
    yield report(caller, launch, roles, world, context, and(mayLaunch, not(passes)));
  }
});
function looseCaller(entity, loose) {
  const others = loose.filter((other) => other !== entity && other.scope.unit === entity.scope.unit);
  return {
    entity,
    policies: { documents: [documentOf(entity)], closed: false, bounded: false },
    alongside: others.map(documentOf)
  };
}
function documentOf(policy) {
  return { when: policy.when, value: policy.document };
}
function rolesNeeded(entity, { links }) {
  const inUnit = links.roles.filter((link) => link.to.scope.unit === entity.scope.unit && link.to !== entity);
  return [...new Set(inUnit.map((link) => link.to))];
}
function maySatisfy(world, documents, roles, scope) {
  let answer = passesAnother(world, documents, roles, scope);
  for (const role of roles) {
    if (answer === "yes") break;
    const arn = arnOf2(world, role);
    const passes = arn ? mayPass(world, documents, arn, scope.partition) : "maybe";
    if (passes !== "no" && world.holds(role.when)) answer = or(answer, passes);
  }
  return answer;
}
var ANOTHER = { id: "another-role", label: "another role" };
function passesAnother(world, documents, roles, scope) {
  const arn = iamArn("role", scope.account, [{ lit: "/" }], [ANOTHER]);
  const answer = mayPass(world, documents, arn, scope.partition);
  if (answer === "no" || roles.length === 0) return answer;
  const patterns = passStatements(documents).flatMap(
    (statement2) => elementOf(statement2, "Resource")?.items ?? []
  );
  const ofTheUnit = (value) => roles.some((role) => endsWithName(value, role));
  const speaksOfOthers = patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn));
  return speaksOfOthers ? answer : "no";
}
function canBeRole(value, arn) {
  const pattern = value.kind === "error" ? void 0 : textOf2(value);
  return !pattern || matches(pattern, arn) !== "no";
}
function endsWithName(value, role) {
  if (value.ref) return value.ref.to === role.target;
  if (value.kind !== "text" || role.name.kind !== "text") return false;
  return matches([{ lit: "*:role/" }, ...role.name.text], value.text) === "yes" || matches([{ lit: "*:role/*/" }, ...role.name.text], value.text) === "yes";
}
function arnOf2(world, role) {
  const name = world.text(role.name);
  return name && iamArn("role", role.scope.account, world.text(role.path), name);
}
function passStatements(documents) {
  return documents.flatMap(
    ({ value }) => statementsOf(value).statements.flatMap(
      ({ value: statement2 }) => statement2.kind === "map" && writesPassRole(statement2) ? [statement2] : []
    )
  );
}
function report({ entity, policies }, launch, roles, world, context, certain) {
  const action = quoted(show(launch.written));
  const reservation = policies.closed ? "" : ", unless a policy attached elsewhere allows it";
  return {
    certain,
    level: levelOf(entity, policies.documents, launch, context),
    at: launch.at,
    message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
    consequence: 'a launch with an instance profile fails: AccessDenied, "is not authorized to perform: iam:PassRole"',
    help: `allow iam:PassRole on ${arnInWords(world, roles)}, with iam:PassedToService ec2.amazonaws.com`,
    related: [
      ...missesOf2(world, policies.documents, roles, entity.scope),
      ...roles.slice(0, 3).map((role) => ({ at: role.target.at, message: "a role that its instances need" }))
    ]
  };
}
function passInWords(roles) {
  if (roles.length === 0) return "pass no role";
  if (roles.length === 1) return `not pass role ${named(roles[0])}`;
  if (roles.length > 3) return `pass none of the ${roles.length} roles of its instances`;
  return `pass none of the roles ${listed(roles.map(named))}`;
}
function arnInWords(world, roles) {
  const [role] = roles;
  const arn = role && arnOf2(world, role);
  return arn ? quoted(show(arn)) : "the ARN of the role that the instances need";
}
function missesOf2(world, documents, roles, scope) {
  const [role] = roles;
  const arn = role && arnOf2(world, role);
  const request = arn && passAtLaunch(arn, world.resolve(scope.partition));
  if (!request) return [];
  const { allowed, misses, deniedBy } = evaluate2(world, documents, request);
  if (deniedBy && allowed === "no") return [{ at: deniedBy.at, message: "this denies iam:PassRole" }];
  return misses.flatMap((miss) => reason(miss, arn));
}
function reason({ by, at }, arn) {
  if (by === "resource") return [{ at, message: `this does not match ${quoted(show(arn))}` }];
  return by === "condition" ? [{ at, message: "this condition does not hold when a role is passed to EC2" }] : [];
}
function levelOf(entity, documents, launch, context) {
  if (entity.kind === "policy") return "note";
  const unit = entity.scope.unit;
  const usesProfiles = context.links.profiles.some((link) => link.from.launch.scope.unit === unit);
  const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity));
  return usesProfiles || signs ? "warning" : "note";
}
function alwaysPasses(action) {
  return action === "ec2:AssociateIamInstanceProfile" || action === "ec2:ReplaceIamInstanceProfileAssociation";
}
function showsSigns(document2, entity) {
  return statementsOf(document2).statements.some(({ value }) => {
    if (value.kind !== "map") return false;
    const actions = elementOf(value, "Action")?.items ?? [];
    const resources = elementOf(value, "Resource")?.items ?? [];
    return writesPassRole(value) || actions.some(isAboutProfiles) || resources.some((item2) => namesRole(item2, entity));
  });
}
function isAboutProfiles({ value }) {
  if (value.kind !== "text") return false;
  const { text: text3 } = value;
  const fits3 = ["iam:GetInstanceProfile", "iam:AddRoleToInstanceProfile"].some(
    (one2) => actionMatches(text3, one2) === "yes"
  );
  return fits3 && actionMatches(text3, "iam:GetUser") === "no" && actionMatches(text3, "iam:AddUserToGroup") === "no";
}
function namesRole({ value }, entity) {
  return value.ref !== void 0 && value.ref.to !== entity.target && value.ref.attr === "arn" && isIam(value);
}
function isIam(value) {
  if (value.kind !== "text") return false;
  const written3 = value.text.map((piece) => isHole(piece) ? "" : piece.lit).join("");
  return /:role\/|:instance-profile\//.test(written3);
}

// src/iam/trust.ts
function trusts(world, trust, request) {
  return allows(world, [{ when: true, value: trust }], request);
}
function assumedByEc2(world, place2) {
  const partition = world.resolve(place2.partition);
  return {
    action: "sts:AssumeRole",
    resource: [],
    service: ec2Names(partition),
    context: contextOfEc2({ ...place2, partition })
  };
}
function contextOfEc2({ partition, account, region }) {
  const instance = [
    { lit: "arn:" },
    ...partition,
    { lit: ":ec2:" },
    ...region,
    { lit: ":" },
    ...account,
    { lit: ":instance/i-" },
    INSTANCE_ID
  ];
  return new Map([
    ...ABSENT.map((key) => [key, "absent"]),
    ["aws:PrincipalIsAWSService", [TRUE]],
    ["aws:PrincipalServiceName", [known(partition) === "aws-cn" ? IN_CHINA : EC2]],
    ["aws:SecureTransport", [TRUE]],
    ["aws:ViaAWSService", [FALSE]],
    ["sts:RoleSessionName", [SESSION_NAME]],
    // whether EC2 sends these two is not known, but for nobody else's resource and account
    ["aws:SourceAccount", { perhaps: [account] }],
    ["aws:SourceArn", { perhaps: [instance] }]
  ]);
}
var ABSENT = [
  "sts:ExternalId",
  "aws:MultiFactorAuthPresent",
  "aws:MultiFactorAuthAge",
  "aws:username",
  "aws:PrincipalTag/*",
  "aws:PrincipalOrgID",
  "aws:PrincipalOrgPaths",
  "aws:SourceVpc",
  "aws:SourceVpce",
  "saml:*",
  "*.*:*",
  // an OIDC provider's host name: token.actions.githubusercontent.com:sub
  "ec2:SourceInstanceARN",
  "aws:Ec2InstanceSourceVpc",
  "aws:Ec2InstanceSourcePrivateIPv4"
];
var TRUE = text("true");
var FALSE = text("false");
var EC2 = text("ec2.amazonaws.com");
var IN_CHINA = text({
  id: "ec2-in-china",
  label: "EC2's service principal",
  domain: ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"]
});
var INSTANCE_ID = {
  id: "launched-instance",
  label: "instance id",
  shape: { chars: "region", min: 8, max: 17 }
};
var SESSION_NAME = text("i-", INSTANCE_ID);
function trustsOthers(world, trust, place2) {
  const names2 = ec2Names(world.resolve(place2.partition));
  return find(world, statementsOf(trust).statements, ({ value }) => {
    if (value.kind === "error") return value;
    if (value.kind !== "map") return "maybe";
    if (hasEffect(world, value, "Deny") === "yes") return "no";
    if (elementOf(value, "NotPrincipal")) return "yes";
    const principal = elementOf(value, "Principal");
    return principal ? find(world, principal.items, (item2) => isOther(world, item2.value, names2)).is : "no";
  }).is;
}
function isOther(scene, principal, ec2) {
  if (principal.kind === "error") return principal;
  if (principal.kind === "unknown") return "maybe";
  if (principal.kind !== "map") return "yes";
  const others = [...principal.entries].map(([type, entry2]) => {
    const items = elementsOf(entry2.value, entry2.when);
    if (type === "Service") return someText(scene, items, (name) => not(isService(scene, name, ec2)));
    return someText(scene, items, () => "yes");
  });
  return or("no", principal.rest ? "maybe" : "no", ...others);
}

// src/rules/missing-ec2-trust.ts
var missingEc2Trust = defineRule({
  id: "missing-ec2-trust",
  guide: "iam-info-errors",
  level: "error",
  summary: "A role in an instance profile does not let EC2 assume it",
  scenarios: "some",
  *subjects({ links }) {
    for (const link of links.roles) if (link.to.managed) yield link;
  },
  about: (link) => link.to,
  when: (link) => link.when,
  *check({ from: profile, to: role, sure, at }, world) {
    const { allowed, misses } = evaluate2(
      world,
      [{ when: true, value: role.trust }],
      assumedByEc2(world, role.scope)
    );
    if (misses.some((miss) => miss.by === "condition")) return;
    yield {
      certain: and(sure, not(allowed)),
      at: role.target.at,
      message: `role ${named(role)} is in instance profile ${named(profile)}, but its trust policy does not let EC2 assume it`,
      consequence: 'instances launch without credentials: iam/security-credentials shows "Code":"AssumeRoleUnauthorizedAccess"',
      help: "allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy",
      related: [...misses.map(reason2), { at, message: "the profile holds the role here" }]
    };
  }
});
function reason2({ by, at }) {
  return by === "action" ? { at, message: "this does not include sts:AssumeRole" } : { at, message: "this does not include ec2.amazonaws.com" };
}

// src/model/links.ts
function linksOf(project) {
  const roles = linkRoles(project);
  const profiles = linkProfiles(project);
  return { roles, profiles, paths: pathsOf(profiles, roles) };
}
function membersOf(value) {
  return alternatives(value).flatMap(({ when, value: plain }) => {
    if (plain.kind !== "list") return [{ when, value: plain }];
    return plain.items.flatMap((item2) => alternatives(item2.value, all(when, item2.when)));
  });
}
function isOpenList(value) {
  return alternatives(value).some(({ value: plain }) => {
    if (plain.kind === "list")
      return plain.rest !== void 0 || plain.items.some((item2) => isAnything2(item2.value));
    return isAnything2(plain);
  });
}
function isAnything2(value) {
  return alternatives(value).some(({ value: plain }) => {
    if (plain.ref) return false;
    if (plain.kind === "unknown") return true;
    return plain.kind === "text" && plain.text.length > 0 && plain.text.every(isHole);
  });
}
function linkRoles(project) {
  const index2 = new NameIndex(project.roles, "role");
  return project.profiles.flatMap((profile) => linksFrom(profile, profile, profile.roles, index2));
}
function linkProfiles(project) {
  const index2 = new NameIndex(project.profiles, "instance-profile");
  return project.launches.flatMap(
    (launch) => launch.slots.flatMap((slot) => linksFrom({ launch, slot }, launch, slot.value, index2))
  );
}
function linksFrom(from, user, value, index2) {
  return membersOf(value).flatMap((member2) => {
    const candidates2 = index2.find(member2.value, user);
    return candidates2.map(({ to, when, sure }) => ({
      from,
      to,
      when: all(user.when, member2.when, when, to.when),
      sure,
      at: writtenAt(member2.value)
    }));
  });
}
var NameIndex = class {
  constructor(entities, arnKind) {
    this.arnKind = arnKind;
    for (const entity of entities) {
      this.byTarget.set(entity.target, entity);
      if (isGenerated(entity)) continue;
      const name = entity.name.kind === "text" ? known(entity.name.text) : void 0;
      if (name === void 0) this.symbolic.push(entity);
      else getOrAdd(this.byName, name.toLowerCase()).push(entity);
    }
  }
  arnKind;
  byTarget = /* @__PURE__ */ new Map();
  /** By known name in lower case: IAM does not tell names apart by case. */
  byName = /* @__PURE__ */ new Map();
  /** Entities whose name is written with symbols or choices. */
  symbolic = [];
  find(value, user) {
    if (value.ref) {
      const to = this.byTarget.get(value.ref.to);
      const sure = value.ref.attr === "id" ? "maybe" : "yes";
      return to ? [{ to, when: true, sure }] : [];
    }
    const written3 = value.kind === "error" ? void 0 : textOf2(value);
    if (!written3 || written3.every(isHole)) return [];
    const found = this.named(written3);
    const inside = found.filter((candidate) => candidate.to.scope.unit === user.scope.unit);
    if (inside.length === 1) return inside;
    const many = inside.length > 1 ? inside : found;
    return many.map((candidate) => ({ ...candidate, sure: "maybe" }));
  }
  named(written3) {
    const literal = known(written3);
    const last = literal?.slice(literal.lastIndexOf("/") + 1).toLowerCase();
    const exact2 = last === void 0 ? [...this.byName.values()].flat() : this.byName.get(last) ?? [];
    return [...exact2, ...this.symbolic].flatMap((to) => this.compare(written3, to));
  }
  compare(written3, to) {
    return alternatives(to.name).flatMap(({ when, value }) => {
      const name = value.kind === "error" ? void 0 : textOf2(value);
      if (!name) return [];
      const target = startsWithArn(written3) ? this.arnOf(to, name) : name;
      const answer = same(lower2(written3), lower2(target));
      return answer === "no" ? [] : [{ to, when, sure: answer }];
    });
  }
  arnOf(entity, name) {
    const path = entity.path && !isAbsentOrChoice(entity.path) ? textOf2(entity.path) : void 0;
    return iamArn(this.arnKind, entity.scope.account, path, name);
  }
};
function isGenerated(entity) {
  return entity.name.kind === "unknown" && entity.name.ref?.to === entity.target;
}
function isAbsentOrChoice(value) {
  return value.kind === "choice" || value.kind === "error" || value.kind === "scalar" && value.value === null;
}
function startsWithArn(written3) {
  const first = written3[0];
  return first !== void 0 && !isHole(first) && first.lit.startsWith("arn:");
}
function lower2(written3) {
  const changes = written3.some((piece) => !isHole(piece) && piece.lit !== piece.lit.toLowerCase());
  if (!changes) return written3;
  return written3.map((piece) => isHole(piece) ? piece : { ...piece, lit: piece.lit.toLowerCase() });
}
function pathsOf(profiles, roles) {
  const held = /* @__PURE__ */ new Map();
  for (const link of roles) getOrAdd(held, link.from).push(link);
  return profiles.flatMap(
    ({ from, to: profile, when, sure }) => (held.get(profile) ?? []).map((role) => ({
      launch: from.launch,
      slot: from.slot,
      profile,
      role: role.to,
      when: all(when, role.when),
      sure: sure === "yes" && role.sure === "yes" ? "yes" : "maybe"
    }))
  );
}
function getOrAdd(lists, key) {
  const old = lists.get(key);
  if (old) return old;
  const made = [];
  lists.set(key, made);
  return made;
}

// src/rules/role-profile-name-mismatch.ts
var roleProfileNameMismatch = defineRule({
  id: "role-profile-name-mismatch",
  guide: "role-not-in-list",
  level: "warning",
  summary: "A role and the instance profile that holds it have different names",
  scenarios: "every",
  *subjects({ links }) {
    for (const link of links.roles) {
      const bothWritten = !isGenerated(link.from) && !isGenerated(link.to);
      if (link.sure === "yes" && link.from.managed && link.to.managed && bothWritten) yield link;
    }
  },
  about: (link) => link.from,
  when: (link) => link.when,
  *check(link, world, context) {
    const profile = link.from;
    const role = link.to;
    const profileName = world.text(profile.name);
    const roleName = world.text(role.name);
    if (!profileName || !roleName) return;
    const differ = not(same(profileName, roleName));
    if (differ === "no") return;
    yield report2(link, profileName, roleName, differ, ownerOf(profileName, role, world, context));
  }
});
function report2(link, profileName, roleName, differ, owner) {
  const [profile, role] = [link.from, link.to];
  const shownName = quoted(show(profileName));
  const misleading = owner ? `, the name of another role, ${named(owner)}` : "";
  return {
    certain: and(link.sure, differ),
    level: owner || !sharesStem(profileName, roleName) ? "warning" : "note",
    at: profile.name.at,
    message: `${described(profile)} is called ${shownName}${misleading}, but its role is called ${quoted(show(roleName))}`,
    consequence: `the console's IAM role list shows instance profiles: whoever looks for ${quoted(show(roleName))} finds ${shownName} instead`,
    help: `give both one name, as the IAM console does`,
    related: [
      { at: role.name.at, message: "the role's name" },
      ...owner ? [{ at: owner.name.at, message: "another role has that name" }] : []
    ]
  };
}
function ownerOf(profileName, held, world, { project }) {
  return project.roles.find((other) => {
    if (other === held || other.scope.unit !== held.scope.unit || isGenerated(other)) return false;
    const name = other.name.kind === "text" ? other.name.text : void 0;
    return name !== void 0 && same(profileName, name) === "yes" && world.holds(other.when);
  });
}
var KIND_WORDS = /* @__PURE__ */ new Set([
  "role",
  "profile",
  "instance",
  "instances",
  "iam",
  "ec2",
  "instanceprofile",
  "instancerole",
  "iamrole"
]);
function sharesStem(one2, other) {
  const [a, b] = [stemOf(one2), stemOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}
function stemOf(name) {
  return name.flatMap((piece) => isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit));
}
function wordsOf(literal) {
  const words = literal.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.toLowerCase()).filter((word) => word !== "" && !KIND_WORDS.has(word));
}

// src/rules/role-without-instance-profile.ts
var roleWithoutInstanceProfile = defineRule({
  id: "role-without-instance-profile",
  guide: "role-not-in-list",
  level: "warning",
  summary: "A role that only EC2 may assume is in no instance profile",
  scenarios: "every",
  *subjects({ project }) {
    for (const role of project.roles) if (role.managed) yield role;
  },
  about: (role) => role,
  when: (role) => role.when,
  *check(role, world, context) {
    const onlyEc2 = and(
      trusts(world, role.trust, assumedByEc2(world, role.scope)),
      not(trustsOthers(world, role.trust, role.scope))
    );
    if (onlyEc2 === "no" || isUsed(role, world, context)) return;
    yield {
      certain: and(onlyEc2, isWhole(role)),
      at: role.target.at,
      message: `role ${named(role)} is for EC2 alone, but no instance profile holds it`,
      consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
      help: `add an instance profile that holds ${named(role)}`
    };
  }
});
function isWhole(role) {
  return role.scope.unit.gaps.some((gap) => gap.kind !== "module") ? "maybe" : "yes";
}
function isUsed(role, world, context) {
  const { project, links } = context;
  if (links.roles.some((link) => link.to === role && world.holds(link.when))) return true;
  return mayBeHeld(role, project, world) || isMentioned(role, project, world) || isPassed(role, project, world);
}
function mayBeHeld(role, project, world) {
  return project.profiles.some(
    (profile) => profile.scope.unit === role.scope.unit && isOpenList(profile.roles) && world.holds(profile.when)
  );
}
function isMentioned(role, project, world) {
  const name = textOf2(world.get(role.name));
  return project.mentions.some((mention) => {
    const { value } = mention;
    const isThis = value.ref ? value.ref.to === role.target : isNamed(value, name);
    return isThis && world.holds(mention.when);
  });
}
function isNamed(value, name) {
  const written3 = value.kind === "text" ? value.text : void 0;
  if (!name || !written3 || name.every(isHole)) return false;
  return same(written3, name) !== "no" || matches([{ lit: "*role/" }, ...name], written3) === "yes";
}
function isPassed(role, project, world) {
  const name = textOf2(world.get(role.name));
  if (!name) return false;
  const path = role.path && textOf2(world.get(role.path));
  const arn = iamArn("role", role.scope.account, path, name);
  return passedResources(project).some((resource) => names(resource, role, arn));
}
function names(resource, role, arn) {
  if (resource.ref) return resource.ref.to === role.target;
  const pattern = resource.kind === "error" ? void 0 : textOf2(resource);
  if (!pattern || pattern.every(isHole) || isForAllRoles(pattern)) return false;
  return matches(pattern, arn) !== "no";
}
function isForAllRoles(pattern) {
  return /(^|[:/])\*+$/.test(show(pattern));
}

// src/rules/index.ts
var RULES = [
  roleWithoutInstanceProfile,
  roleProfileNameMismatch,
  launchWithoutPassrole,
  missingEc2Trust
];
var PARSE_ERROR = {
  id: "parse-error",
  guide: "general",
  level: "error",
  summary: "A recognised file cannot be parsed"
};
var RULE_INFOS = [...RULES, PARSE_ERROR];

// src/model/policies.ts
var PolicySets = class {
  constructor(project) {
    this.project = project;
    for (const policy of project.policies) this.policies.set(policy.target, policy);
    for (const principal of project.principals) this.principals.set(principal.target, principal);
  }
  project;
  policies = /* @__PURE__ */ new Map();
  principals = /* @__PURE__ */ new Map();
  cache = /* @__PURE__ */ new Map();
  attached = /* @__PURE__ */ new Set();
  of(principal) {
    const old = this.cache.get(principal);
    if (old) return old;
    const made = this.collect(principal);
    this.cache.set(principal, made);
    return made;
  }
  /** Policies that no principal in view has. */
  unattached() {
    for (const principal of this.project.principals) this.of(principal);
    return this.project.policies.filter((policy) => !this.attached.has(policy));
  }
  collect(principal) {
    const sources = [principal, ...this.groupsOf(principal)];
    const attachments = sources.flatMap((source) => source.policies);
    const documents = attachments.filter(isGrant).flatMap((attachment2) => this.documentsOf(attachment2, principal));
    return {
      documents,
      closed: principal.closed,
      bounded: attachments.some((attachment2) => !isGrant(attachment2))
    };
  }
  /** The groups that a user is surely or perhaps in. A group out of view adds nothing here: such a set is open. */
  groupsOf(principal) {
    if (!principal.groups) return [];
    return membersOf(principal.groups).flatMap(({ value }) => {
      const group = value.ref ? this.principals.get(value.ref.to) : this.groupNamed(value, principal);
      return group?.kind === "group" ? [group] : [];
    });
  }
  groupNamed(value, user) {
    const name = textOf2(value);
    if (!name) return void 0;
    return this.project.principals.find(
      (other) => other.kind === "group" && other.scope.unit === user.scope.unit && other.name.kind === "text" && same(other.name.text, name) === "yes"
    );
  }
  documentsOf(attachment2, principal) {
    if (attachment2.how === "inline") return [{ when: attachment2.when, value: attachment2.policy }];
    return membersOf(attachment2.policy).flatMap((member2) => {
      if (member2.value.kind === "scalar" && member2.value.value === null) return [];
      const when = all(attachment2.when, member2.when);
      const policy = this.policyOf(member2.value, principal);
      if (policy) this.attached.add(policy);
      if (policy) return [{ when: all(when, policy.when), value: policy.document }];
      return [{ when, value: outOfView2(member2.value) }];
    });
  }
  policyOf(value, principal) {
    if (value.ref) return this.policies.get(value.ref.to);
    const arn = textOf2(value);
    const last = arn?.at(-1);
    if (!arn || !last || isHole(last)) return void 0;
    const candidates2 = this.project.policies.filter((policy) => {
      if (policy.scope.unit !== principal.scope.unit || policy.name?.kind !== "text") return false;
      return endsWithName2(last.lit, policy.name);
    });
    return candidates2.length === 1 ? candidates2[0] : void 0;
  }
};
function endsWithName2(end, name) {
  const written3 = name.kind === "text" ? name.text : void 0;
  const only = written3?.length === 1 ? written3[0] : void 0;
  return only !== void 0 && !isHole(only) && end.endsWith(`policy/${only.lit}`);
}
function isGrant(attachment2) {
  return attachment2.how === "inline" || attachment2.how === "managed";
}
function outOfView2(value) {
  const id = `policy#${value.at.file.path}:${value.at.start}`;
  return { kind: "unknown", sym: { id, label: "a policy that is not in view" }, type: "map", at: value.at };
}

// src/value/world.ts
var Infeasible = class extends Error {
};
var Astray = class extends Error {
};
var World = class {
  /** Answers to the first questions. */
  #script;
  #decisions = [];
  #rests = /* @__PURE__ */ new Set();
  #facts = NOTHING;
  constructor(script = []) {
    this.#script = script;
  }
  get facts() {
    return this.#facts;
  }
  /** The answers so far, in the order asked. */
  get decisions() {
    return this.#decisions;
  }
  /** Parameters on whose defaults this scenario leans: those of every value that was read. */
  get rests() {
    return this.#rests;
  }
  /** Maybe, when two decided symbols hang on the same one: then their answers may contradict each other. */
  get sure() {
    const seen = /* @__PURE__ */ new Set();
    for (const { sym } of this.#facts.values()) {
      for (const base of basesOf(sym)) {
        if (seen.has(base)) return "maybe";
        seen.add(base);
      }
    }
    return "yes";
  }
  /** Is it so in this scenario? An open question splits the scenario: ask as late as you can. */
  holds(cond) {
    for (; ; ) {
      const answer = implied(cond, this.#facts);
      if (answer !== void 0) return answer;
      this.#decide(openTest(cond, this.#facts));
    }
  }
  #decide(test2) {
    const scripted = this.#script[this.#decisions.length];
    if (scripted && !isSameTest(scripted.test, test2)) throw new Astray();
    const decision = scripted ?? { test: test2, truth: true };
    this.#decisions.push(decision);
    this.#facts = assume(test2, decision.truth, this.#facts);
  }
  /** The value with its choices decided; a decided unknown is its value. An error ends the scenario. */
  get(value) {
    let current2 = value;
    this.#lean(current2);
    while (current2.kind === "choice") {
      current2 = branch(current2, this.holds(current2.if) ? "then" : "else");
      this.#lean(current2);
    }
    if (current2.kind === "error") throw new Infeasible(current2.why);
    return current2.kind === "unknown" ? this.#decided(current2) : current2;
  }
  #lean({ rests }) {
    if (rests) for (const sym of rests) this.#rests.add(sym);
  }
  #decided(value) {
    const is = decidedValue(value.sym, this.#facts);
    if (is === void 0) return value;
    const { at, via, ref, rests } = value;
    const plain = typeof is === "string" ? textValue(stringText(value.sym, is), at) : scalar(is, at);
    return { ...plain, ...via && { via }, ...ref && { ref }, ...rests && { rests } };
  }
  /** The value as a string, its decided symbols replaced; undefined for lists, maps and what is absent. */
  text(value) {
    const text3 = value && textOf2(this.get(value));
    return text3 && this.resolve(text3);
  }
  /** A text with its decided symbols replaced; the very same one if there is none in it. */
  resolve(text3) {
    const facts = this.#facts;
    if (facts.size === 0) return text3;
    return substitute(text3, (hole) => decidedValue(hole, facts) ?? narrowed(hole, facts));
  }
  /** The value under a key of a map, if it is there in this scenario; perhaps null where the map is not wholly known. */
  entry(value, key) {
    const map2 = value && this.get(value);
    if (map2?.kind === "unknown") return member(map2.sym, key, map2.at);
    if (map2?.kind !== "map") return void 0;
    const entry2 = map2.entries.get(key);
    if (entry2 && this.holds(entry2.when)) return entry2.value;
    return map2.rest && member(map2.rest, key, map2.at);
  }
  /** The entries of a map, nothing decided of them yet. */
  entries(value) {
    const map2 = value && this.get(value);
    if (map2?.kind === "map") return { entries: map2.entries, open: map2.rest !== void 0 };
    return { entries: NO_ENTRIES, open: map2?.kind === "unknown" };
  }
  /** The elements of a list, nothing decided of them yet; a lone value is a list of one, null of none. */
  elements(value) {
    const list2 = value && this.get(value);
    if (!list2 || isAbsent(list2)) return { items: [], open: false };
    if (list2.kind === "list") return { items: itemsOf(list2), open: list2.rest !== void 0 };
    if (list2.kind !== "unknown" || list2.ref) return { items: [{ when: true, value: list2 }], open: false };
    if (list2.type === "list") return { items: [], open: true };
    return { items: [{ when: true, value: list2 }], open: list2.type === void 0 };
  }
  /** Could the value be absent? */
  absent(value) {
    const plain = this.get(value);
    if (isAbsent(plain)) return "yes";
    if (plain.kind !== "unknown") return "no";
    const mayBe = plain.nullable ?? (plain.type === void 0 && !plain.ref);
    return mayBe && implied({ sym: plain.sym, is: null }, this.#facts) !== false ? "maybe" : "no";
  }
  /**
   * Is there an element of which `f` holds? Looks first and decides after, so that only elements that matter
   * split the scenario; stops at the first yes.
   */
  some(value, f) {
    const { items, open } = this.elements(value);
    let result = open ? "maybe" : "no";
    for (const item2 of items) {
      const answer = this.#element(item2, f, result);
      if (answer === "yes") return "yes";
      if (answer === "maybe") result = "maybe";
    }
    return result;
  }
  /** What one element adds to the answer before it: no, if it is not there or would change nothing. */
  #element({ when, value }, f, before) {
    if (implied(when, this.#facts) === false) return "no";
    const answer = this.#look(value, when, f);
    if (answer === "no" || answer === "maybe" && before === "maybe") return "no";
    const facts = this.#facts;
    if (!this.holds(when)) return "no";
    return answer === "maybe" && facts !== this.#facts ? this.#look(value, true, f) : answer;
  }
  /** The element's answer, as if it were there. If it cannot be evaluated, it must not be there. */
  #look(value, when, f) {
    try {
      return and(not(this.absent(value)), f(value));
    } catch (thrown) {
      if (!(thrown instanceof Infeasible) || this.holds(when)) throw thrown;
      return "no";
    }
  }
};
var NO_ENTRIES = /* @__PURE__ */ new Map();
var ITEMS = /* @__PURE__ */ new WeakMap();
function itemsOf(list2) {
  return remember(ITEMS, list2, () => {
    const items = list2.items.flatMap((item2) => alternatives(item2.value, item2.when));
    return items.filter((item2) => !isAbsent(item2.value));
  });
}
function member(sym, key, at) {
  const id = `${sym.id}.${JSON.stringify(key)}`;
  return unknown({ id, label: `${sym.label}.${key}`, bases: basesOf(sym) }, at, { nullable: true });
}
function stringText(sym, string2) {
  return substitute(soleText(sym), () => string2);
}
function narrowed(hole, facts) {
  const base = hole.by?.sym ?? hole;
  const left = openValues(base, facts);
  if (!left || left.length === base.domain?.length) return hole;
  const sym = { ...base, domain: left };
  return hole.by ? { ...hole, by: { ...hole.by, sym } } : sym;
}
function isSameTest(a, b) {
  return a.sym.id === b.sym.id && a.is === b.is;
}

// src/value/reduce.ts
var MOST_STEPS = 2e3;
var MOST_CANDIDATES = 16;
function reduceScenarios(scenarios) {
  const all2 = scenarios.map(normalized);
  const shortestFirst = [...all2].sort((a, b) => a.length - b.length);
  const budget = { left: MOST_STEPS };
  let best;
  for (const scenario of shortestFirst.slice(0, MOST_CANDIDATES)) {
    const short = shortened(scenario, all2, budget);
    if (!best || short.length < best.length) best = short;
  }
  return best ? widened2(best, all2, budget) : [];
}
function shortened(scenario, all2, budget) {
  let short = scenario;
  for (const decision of [...scenario].reverse()) {
    const without = short.filter((one2) => one2 !== decision);
    if (isCovered(factsOf(without), all2, budget)) short = without;
  }
  return short;
}
function widened2(scenario, all2, budget) {
  let wide = scenario;
  for (const decision of scenario) {
    const candidates2 = exclusionsFor(decision).map((other) => wide.map((one2) => one2 === decision ? other : one2));
    wide = candidates2.find((candidate) => isCovered(factsOf(candidate), all2, budget)) ?? wide;
  }
  return wide;
}
function exclusionsFor({ test: { sym, is }, truth: truth2 }) {
  if (!truth2 || !sym.domain || sym.domain.length < 3) return [];
  const others = sym.domain.filter((value) => value !== is);
  return others.map((value) => ({ test: { sym, is: value }, truth: false }));
}
function isCovered(facts, scenarios, budget) {
  if (budget.left-- <= 0) return false;
  const fitting = scenarios.filter((scenario) => fits(scenario, facts));
  const open = fitting.map((scenario) => scenario.find(({ test: test2 }) => implied(test2, facts) === void 0));
  if (open.includes(void 0)) return true;
  const [decision] = open;
  if (!decision) return false;
  return [true, false].every((truth2) => isCovered(assume(decision.test, truth2, facts), fitting, budget));
}
function fits(scenario, facts) {
  return scenario.every(({ test: test2, truth: truth2 }) => implied(test2, facts) !== !truth2);
}
function factsOf(decisions) {
  return decisions.reduce((facts, { test: test2, truth: truth2 }) => assume(test2, truth2, facts), NOTHING);
}
function normalized(decisions) {
  return [...factsOf(decisions).values()].flatMap(({ sym, is, not: not2 }) => {
    if (is !== void 0) return [{ test: { sym, is }, truth: true }];
    return not2.map((value) => ({ test: { sym, is: value }, truth: false }));
  });
}

// src/value/scenario.ts
var MOST_PATHS = 256;
function explore(run2, options = {}) {
  const { limit = MOST_PATHS, assumes = [], when = true } = options;
  const outcomes = [];
  const paths = [];
  let complete = true;
  let script = [];
  for (let runs = 0; script; runs++) {
    if (runs === limit) return { outcomes, paths, complete: false };
    const world = new World(script);
    const found = runIn(world, run2, when, assumes);
    if (found === "astray") complete = false;
    else if (found) {
      paths.push(found.path);
      outcomes.push(...found.outcomes);
    }
    script = nextScript(world.decisions);
  }
  return { outcomes, paths, complete };
}
function runIn(world, run2, when, assumes) {
  try {
    if (!world.holds(when)) return void 0;
    const found = [];
    for (const result of run2(world)) {
      found.push({ result, when: [...world.decisions], rests: new Set(world.rests) });
    }
    if (!fulfils(world, assumes)) return void 0;
    const results = found.map(({ result }) => result);
    const path = { when: world.decisions, sure: world.sure, rests: world.rests, results };
    return { path, outcomes: found.map((outcome) => ({ ...outcome, sure: path.sure, path })) };
  } catch (thrown) {
    if (thrown instanceof Infeasible) return void 0;
    if (thrown instanceof Astray) return "astray";
    throw thrown;
  }
}
function nextScript(decisions) {
  const last = decisions.findLastIndex((decision) => decision.truth);
  if (last < 0) return void 0;
  return [...decisions.slice(0, last), { test: decisions[last].test, truth: false }];
}
function fulfils(world, assumes) {
  let open = assumes;
  for (; ; ) {
    const untouched = open.filter((cond) => !isTouched(cond, world));
    if (untouched.length === open.length) return true;
    const touched = open.filter((cond) => !untouched.includes(cond));
    if (!touched.every((cond) => world.holds(cond))) return false;
    open = untouched;
  }
}
function isTouched(cond, world) {
  return implied(cond, world.facts) !== void 0 || symsOf(cond).some((sym) => world.facts.has(sym.id));
}

// src/lint/scenario.ts
function describeScenario(decisions, conditions) {
  const words = [];
  let left = decisions;
  for (const { name, is } of conditions) {
    const truth2 = impliedBy(left, is);
    if (truth2 === void 0) continue;
    words.push(`${name} is ${truth2}`);
    left = left.filter((decision) => !mentions(is, decision));
  }
  return [...words, ...left.map(decisionWords)].join(" and ");
}
function withoutExistence(decisions, exists) {
  return decisions.filter((decision) => {
    const flipped = decisions.map((one2) => one2 === decision ? { ...one2, truth: !one2.truth } : one2);
    return implied(exists, factsOf2(flipped)) !== false;
  });
}
function factsOf2(decisions) {
  return decisions.reduce((facts, { test: test2, truth: truth2 }) => assume(test2, truth2, facts), NOTHING);
}
function impliedBy(decisions, cond) {
  const relevant = decisions.filter((decision) => mentions(cond, decision));
  if (relevant.length === 0) return void 0;
  return implied(cond, factsOf2(relevant));
}
function mentions(cond, decision) {
  return symsOf(cond).some((sym) => sym.id === decision.test.sym.id);
}
function decisionWords({ test: test2, truth: truth2 }) {
  if (typeof test2.is === "boolean") return `${test2.sym.label} is ${test2.is === truth2}`;
  return `${test2.sym.label} is ${truth2 ? "" : "not "}${JSON.stringify(test2.is)}`;
}

// src/lint/explore.ts
function exploreCase(rule, { about, when, check }) {
  const { outcomes, paths } = explore(check, { assumes: about.scope.unit.assumes, when });
  const found = [];
  const shown2 = outcomes.filter((outcome) => certainty(outcome) !== "no");
  for (const group of grouped(shown2)) {
    if (rule.scenarios === "every" && !isInEvery(paths, group)) continue;
    found.push(summed(rule, about, group));
  }
  return found;
}
function certainty({ result, sure }) {
  return and(result.certain, sure);
}
function grouped(outcomes) {
  const groups = /* @__PURE__ */ new Map();
  for (const outcome of outcomes) {
    const { at, part: part5 = "" } = outcome.result;
    const key = `${at.file.path}:${at.start}:${part5}`;
    const group = groups.get(key);
    if (group) group.push(outcome);
    else groups.set(key, [outcome]);
  }
  return [...groups.values()];
}
function isInEvery(paths, group) {
  const results = new Set(group.map((outcome) => outcome.result));
  return paths.every((path) => path.results.some((result) => results.has(result)));
}
function summed(rule, about, group) {
  const certain = group.filter((outcome) => certainty(outcome) === "yes");
  const chosen2 = certain.length > 0 ? certain : group;
  const decisions = reduceScenarios(chosen2.map((outcome) => outcome.when));
  const telling = rule.scenarios === "every" ? [] : withoutExistence(decisions, about.when);
  const scenario = describeScenario(telling, about.scope.unit.conditions);
  const first = chosen2[0];
  return {
    rule: rule.id,
    report: first.result,
    about,
    certain: certain.length > 0 ? "yes" : "maybe",
    ...scenario ? { scenario } : {},
    rests: [...first.rests]
  };
}

// src/lint/findings.ts
function findIn(project, rules) {
  const context = { project, links: linksOf(project), policies: new PolicySets(project) };
  return rules.flatMap((rule) => runRule(rule, context));
}
function runRule(rule, context) {
  const found = [];
  for (const one2 of rule.cases(context)) found.push(...exploreCase(rule, one2));
  return found;
}
function findingsOf(any2, given, levels) {
  const certain = /* @__PURE__ */ new Map();
  const byDefault = /* @__PURE__ */ new Map();
  const maybe = /* @__PURE__ */ new Map();
  for (const found of any2) keep(found.certain === "yes" ? certain : maybe, found);
  for (const found of given) keep(found.certain === "yes" ? byDefault : maybe, found);
  const isNew = (found, ...known2) => known2.every((one2) => !one2.has(keyOf3(found)));
  return onePerPlace([
    ...[...certain.values()].map((found) => addressed(found, certainFinding(found, levels))),
    ...[...byDefault.values()].filter((found) => isNew(found, certain)).map((found) => addressed(found, byDefaultFinding(found, levels))),
    ...[...maybe.values()].filter((found) => isNew(found, certain, byDefault)).map((found) => addressed(found, { ...finding(found, "note"), pedantic: true }))
  ]);
}
function keep(all2, found) {
  const key = keyOf3(found);
  if (!all2.has(key)) all2.set(key, found);
}
function addressed(found, finding2) {
  return { finding: finding2, address: found.about.target.address };
}
function certainFinding(found, levels) {
  return finding(found, levelOf2(found, levels));
}
function byDefaultFinding(found, levels) {
  const level = levelOf2(found, levels);
  const labels = [...new Set(found.rests.map((sym) => sym.label))].sort();
  const words = labels.length > 0 ? `with the default of ${labels.join(" and ")}` : "with the defaults of its parameters";
  const made = finding(found, level === "error" ? "warning" : level);
  return { ...made, message: `${made.message}, ${words}` };
}
function levelOf2(found, levels) {
  return found.report.level ?? levels.get(found.rule) ?? "warning";
}
function keyOf3({ rule, about, report: report3 }) {
  return [rule, about.scope.unit.name, about.target.address, report3.part ?? ""].join("|");
}
function finding(found, level) {
  const { rule, report: report3, scenario } = found;
  return {
    rule,
    level,
    pedantic: false,
    at: report3.at,
    message: scenario ? `${report3.message}, when ${scenario}` : report3.message,
    consequence: report3.consequence,
    help: report3.help,
    related: report3.related ?? [],
    ...scenario ? { scenario } : {},
    key: keyOf3(found)
  };
}
function onePerPlace(findings) {
  const places = /* @__PURE__ */ new Map();
  for (const one2 of findings) {
    const { rule, at } = one2.finding;
    const key = `${rule}|${at.file.path}|${at.start}|${at.end}`;
    const same4 = places.get(key);
    if (same4) same4.push(one2);
    else places.set(key, [one2]);
  }
  return [...places.values()].map(mostCertain);
}
var MOST_ADDRESSES = 3;
function mostCertain(same4) {
  const best = same4.reduce((one2, other) => weightOf(other.finding) > weightOf(one2.finding) ? other : one2);
  const alike = same4.filter((one2) => one2 !== best && weightOf(one2.finding) === weightOf(best.finding));
  const others = [...new Set(alike.map((one2) => one2.address))].filter((address) => address !== best.address);
  if (others.length === 0) return best.finding;
  const listed2 = others.slice(0, MOST_ADDRESSES).map((address) => `\`${address}\``);
  const more = others.length > MOST_ADDRESSES ? ` and ${others.length - MOST_ADDRESSES} more` : "";
  return { ...best.finding, message: `${best.finding.message} (the same for ${listed2.join(", ")}${more})` };
}
var WEIGHT = { error: 3, warning: 2, note: 1 };
function weightOf({ pedantic, level }) {
  return pedantic ? 0 : WEIGHT[level];
}
function sorted(findings) {
  return [...findings].sort(
    (a, b) => compare(a.at.file.path, b.at.file.path) || a.at.start - b.at.start || compare(a.rule, b.rule) || compare(a.key, b.key)
  );
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/cloudformation/calls.ts
function callOf(node, conditions = false) {
  if (node.tag !== void 0) return taggedCall(node, node.tag);
  if (node.kind !== "map" || node.entries.length !== 1) return void 0;
  const [entry2] = node.entries;
  if (!entry2 || !isFunctionName(entry2.key, conditions)) return void 0;
  return { name: entry2.key, argument: entry2.value, at: node.at };
}
function argumentsOf(call) {
  const { argument } = call;
  return argument.kind === "list" && !argument.tag ? argument.items : [argument];
}
function isFunctionName(key, conditions) {
  return key === "Ref" || key.startsWith("Fn::") || conditions && key === "Condition";
}
function taggedCall(node, tag) {
  if (!/^![A-Za-z]/.test(tag)) return void 0;
  const short = tag.slice(1);
  const name = short === "Ref" || short === "Condition" ? short : `Fn::${short}`;
  const { tag: _, tagAt: __, ...argument } = node;
  return { name, argument, at: placeOf2(node) };
}
function placeOf2({ at, tagAt }) {
  return tagAt ? { ...at, start: tagAt.start } : at;
}

// src/cloudformation/literals.ts
function literalText(node) {
  if (node?.kind === "scalar") return typeof node.value === "boolean" ? String(node.value) : node.raw;
  if (node?.kind !== "string") return void 0;
  return node.pieces.map((piece) => "lit" in piece ? piece.lit : "").join("");
}
function literalValue(node) {
  if (node.kind === "string") return textValue(withDynamicReferences(node.pieces), node.at);
  if (node.kind !== "scalar") return absent(node.at);
  const isText = typeof node.value === "number" && node.raw !== String(node.value);
  return isText ? textValue([{ lit: node.raw, at: node.at }], node.at) : scalar(node.value, node.at);
}
var DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g;
function withDynamicReferences(text3) {
  if (!text3.some((piece) => !isHole(piece) && piece.lit.includes("{{resolve:"))) return text3;
  const file2 = text3.find((piece) => piece.at)?.at?.file;
  if (!file2) return text3;
  const source = derive(text3, file2);
  const out = [];
  let from = 0;
  for (const match of source.text.matchAll(DYNAMIC_REFERENCE)) {
    const to = match.index + match[0].length;
    const reference = piecesOf(source, match.index, to);
    const sym = { id: textId(reference), label: show(reference) };
    out.push(...piecesOf(source, from, match.index), { ...sym, at: place(source, match.index, to) });
    from = to;
  }
  return from === 0 ? text3 : [...out, ...piecesOf(source, from, source.text.length)];
}
function textId(text3) {
  return text3.map((piece) => isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
}

// src/cloudformation/conditions.ts
var LARGEST = 1e3;
function namedCondition(name, evaluator) {
  const written3 = evaluator.template.conditions.get(name);
  const opaque4 = opaqueTest(`condition.${name}`, name, evaluator);
  if (!written3) return opaque4;
  const compute2 = () => {
    const condition = conditionOf(written3.value, evaluator);
    return isLargerThan(condition, LARGEST) ? opaque4 : condition;
  };
  return evaluator.once(`condition.${name}`, compute2, () => opaque4);
}
function namedConditions(evaluator) {
  return [...evaluator.template.conditions.keys()].map((name) => ({ name, is: evaluator.condition(name) }));
}
function conditionOf(node, evaluator) {
  return evaluator.nest(
    () => evaluate3(node, evaluator),
    () => opaqueAt(node.at, evaluator)
  );
}
function evaluate3(node, evaluator) {
  const call = callOf(node, true);
  if (!call) return opaqueAt(node.at, evaluator);
  const conditions = () => argumentsOf(call).map((argument) => conditionOf(argument, evaluator));
  switch (call.name) {
    case "Condition":
      return evaluator.condition(literalText(call.argument) ?? "");
    case "Fn::And":
      return all(...conditions());
    case "Fn::Or":
      return any(...conditions());
    case "Fn::Not":
      return negate(all(...conditions()));
    case "Fn::Equals":
      return equality(call, evaluator);
    default:
      return opaqueAt(node.at, evaluator);
  }
}
function equality(call, evaluator) {
  const [left, right] = argumentsOf(call);
  if (!left || !right) return opaqueAt(call.at, evaluator);
  return toCond(equalsText(evaluator.value(left), evaluator.value(right), call.at));
}
function opaqueAt(at, evaluator) {
  return opaqueTest(`condition@${at.start}`, "a condition", evaluator);
}
function opaqueTest(name, label, evaluator) {
  return { sym: { ...evaluator.sym(name, label), domain: [true, false] }, is: true };
}
function isLargerThan(condition, most) {
  let left = most;
  const count = (part5) => {
    left -= 1;
    if (left < 0 || typeof part5 === "boolean" || "sym" in part5) return;
    if ("not" in part5) count(part5.not);
    else for (const inner of "all" in part5 ? part5.all : part5.any) count(inner);
  };
  count(condition);
  return left < 0;
}

// src/value/gather.ts
function errorWhen(value) {
  if (value.kind !== "error" && value.kind !== "choice") return false;
  const failing = alternatives(value).filter((one2) => one2.value.kind === "error");
  return any(...failing.map((one2) => one2.when));
}
var MOST_LOOKS = 200;
function failsWhen(value) {
  let looks = MOST_LOOKS;
  const fails2 = (inner) => {
    if (--looks < 0) return false;
    const conds = alternatives(inner).map(({ value: plain, when }) => {
      if (plain.kind === "error") return when;
      if (plain.ref || plain.kind !== "list" && plain.kind !== "map") return false;
      const elements2 = plain.kind === "list" ? plain.items : [...plain.entries.values()];
      return all(when, any(...elements2.map((element2) => all(element2.when, fails2(element2.value)))));
    });
    return any(...conds);
  };
  return fails2(value);
}
function either2(a, b) {
  const opposite = isNegation(a, b) || isNegation(b, a);
  return opposite ? true : any(a, b);
}
function isNegation(a, b) {
  return typeof a === "object" && "not" in a && a.not === b;
}
function guarded(element2, when) {
  if (when === true) return element2;
  const guard = all(when, element2.when);
  return lazyItem(guard, () => element2.value);
}
function restOf2(rests, at) {
  const distinct2 = [...new Map(rests.map((rest2) => [rest2.id, rest2])).values()];
  if (distinct2.length <= 1) return distinct2[0];
  return derived(
    "rest",
    distinct2.map((rest2) => unknown(rest2, at))
  );
}
function orderedOf(value) {
  return Math.min(value.ordered ?? value.items.length, value.items.length);
}
function partlyOrdered(items, ordered, at, rest2) {
  const plain = list(items, at, rest2);
  return ordered < items.length ? { ...plain, ordered } : plain;
}
var Gathering = class {
  items = [];
  rests = [];
  failures = [];
  why = "";
  ordered;
  add(element2) {
    this.items.push(element2);
  }
  /** What is added from here on has no sure position. */
  loseOrder() {
    this.ordered ??= this.items.length;
  }
  /** Elements of which nothing is known, not even how many. */
  addRest(rest2) {
    this.rests.push(rest2);
    this.loseOrder();
  }
  /** Goes over a list's items, and notes where their order ends. */
  addEach(from, add) {
    const ordered = orderedOf(from);
    from.items.forEach((element2, index2) => {
      if (index2 === ordered) this.loseOrder();
      add(element2, index2);
    });
  }
  fail(when, why) {
    this.failures.push(when);
    this.why ||= why;
  }
  result(at) {
    const gathered = partlyOrdered(this.items, this.ordered ?? this.items.length, at, restOf2(this.rests, at));
    return choice(any(...this.failures), error(this.why, at), gathered, at);
  }
};
function plainItems(element2) {
  return element2.value.kind === "choice" ? alternatives(element2.value, element2.when) : [element2];
}
function compareText(a, b) {
  const length2 = Math.min(a.length, b.length);
  for (let i = 0; i < length2; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
function rank(unit) {
  return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
var MOST_GUARDS = 200;
function liftItems(value, at, f) {
  const { items, rest: rest2 } = value;
  const open = items.filter((element2) => element2.when !== true).length;
  if (rest2 || open > MOST_GUARDS || orderedOf(value) < items.length) return void 0;
  const missing2 = unknown({ id: "missing", label: "missing" }, at);
  const results = /* @__PURE__ */ new Set();
  let isComplete = true;
  const lifted = lift(
    items.map((element2) => choice(element2.when, element2.value, missing2, at)),
    at,
    (...elements2) => {
      const result = f(elements2.filter((element2) => element2 !== missing2));
      isComplete &&= result !== void 0;
      results.add(result ?? missing2);
      return result ?? missing2;
    }
  );
  return isComplete && (lifted.kind !== "unknown" || results.has(lifted)) ? lifted : void 0;
}

// src/value/keys.ts
function keyOfText(text3) {
  return text3.map((piece) => isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
}
function isSymbolicKey(key) {
  return key.includes("${");
}
function valueOfKey(key, at) {
  if (!isSymbolicKey(key)) return stringValue(key, at);
  const pieces = piecesOf3(key, at);
  const [first] = pieces;
  return pieces.length === 1 && first && isHole(first) ? unknown(first, at, { type: "text" }) : textValue(pieces, at);
}
function piecesOf3(key, at) {
  const pieces = [];
  let from = 0;
  while (from < key.length) {
    const start = key.indexOf("${", from);
    const lit = key.slice(from, start < 0 ? key.length : start);
    if (lit !== "") pieces.push({ lit, at });
    if (start < 0) break;
    const end = closingBrace(key, start + 2);
    pieces.push({ ...symbolOf(key.slice(start + 2, end)), at });
    from = end + 1;
  }
  return pieces;
}
function closingBrace(key, from) {
  let open = 1;
  for (let index2 = from; index2 < key.length; index2++) {
    if (key[index2] === "{") open++;
    else if (key[index2] === "}" && --open === 0) return index2;
  }
  return key.length;
}
function symbolOf(id) {
  return { id, label: id.slice(id.indexOf("#") + 1) };
}

// src/value/maps.ts
var MOST_KEYS = 8;
function lookup(value, key, fallback, at) {
  return lift([value, key], at, (plain, plainKey) => {
    const string2 = stringOf(plainKey);
    const unknownKey2 = plainKey.kind === "unknown" || plainKey.kind === "text" && string2 === void 0;
    if (string2 === void 0 && !unknownKey2) return error("a key of a map is a string", at);
    if (plain.kind === "unknown") return unknownEntry(plain, string2, plainKey, fallback, at);
    if (plain.kind !== "map") return error("only a map has entries by key", at);
    if (string2 !== void 0) return knownEntry(plain, string2, fallback, at);
    return entryByUnknown(plain, plainKey, fallback, at);
  });
}
function knownEntry(value, key, fallback, at) {
  const found = value.entries.get(key);
  if (found?.when === true && !hasSymbolicKey(value)) return found.value;
  const missing2 = value.rest ? unknownEntry(unknown(value.rest, at), key, stringValue(key, at), fallback, at) : fallback ?? error(`there is no entry ${JSON.stringify(key)}`, at);
  const candidates2 = [...value.entries].filter(([name]) => name === key || isSymbolicKey(name));
  if (candidates2.length <= MOST_KEYS) return lastEntry(candidates2, stringValue(key, at), missing2, at);
  return found?.when === true ? found.value : derivedUnknown("lookup", [value, stringValue(key, at)], at);
}
function lastEntry(entries, key, missing2, at) {
  const possible = [];
  for (const [name, entry2] of entries.toReversed()) {
    const when = all(toCond(equals(key, valueOfKey(name, entry2.key), at)), entry2.when);
    if (when !== false) possible.push({ when, entry: entry2 });
    if (when === true) break;
  }
  return possible.reduceRight((next, { when, entry: entry2 }) => choice(when, entry2.value, next, at), missing2);
}
function hasSymbolicKey(value) {
  for (const key of value.entries.keys()) if (isSymbolicKey(key)) return true;
  return false;
}
function unknownEntry(value, key, keyValue, fallback, at) {
  if (fallback) return derivedUnknown("lookup", [value, keyValue, fallback], at);
  return key === void 0 ? derivedUnknown("index", [value, keyValue], at) : derivedUnknown(`[${JSON.stringify(key)}]`, [value], at);
}
function entryByUnknown(value, key, fallback, at) {
  const missing2 = fallback ?? error("there is no entry with this key", at);
  const text3 = textOf2(key);
  const standIn2 = text3 && value.entries.get(keyOfText(text3));
  if (standIn2) return choice(standIn2.when, standIn2.value, missing2, at);
  if (value.rest || value.entries.size > MOST_KEYS) {
    const source = value.rest ? unknown(value.rest, at) : value;
    return derivedUnknown("lookup", [source, key, ...fallback ? [fallback] : []], at);
  }
  return lastEntry([...value.entries], key, missing2, at);
}
function merge(maps, at) {
  const entries = /* @__PURE__ */ new Map();
  const rests = [];
  const failures = [];
  for (const { value, when } of maps.flatMap((one2) => alternatives(one2))) {
    if (value.kind === "scalar" && value.value === null) continue;
    const rest2 = value.kind === "unknown" ? value.sym : value.kind === "map" ? value.rest : void 0;
    if (rest2) {
      rests.push(rest2);
      overlay(entries, rest2, when, at);
    }
    if (value.kind === "map") for (const [key, one2] of value.entries) put(entries, key, one2, when, at);
    else if (value.kind !== "unknown") failures.push(when);
  }
  return choice(any(...failures), error("merge() takes maps", at), map(entries, at, restOf2(rests, at)), at);
}
function put(entries, key, added, when, at) {
  const guard = all(when, added.when);
  const old = entries.get(key);
  if (guard === false) return;
  entries.delete(key);
  if (guard === true || !old) {
    entries.set(key, guard === added.when ? added : lazyEntry(added.key, guard, () => added.value));
    return;
  }
  const value = () => choice(guard, added.value, old.value, at);
  entries.set(key, lazyEntry(added.key, either2(guard, old.when), value));
}
function overlay(entries, rest2, when, at) {
  const source = unknown(rest2, at);
  for (const [key, old] of entries) {
    const has2 = toCond(derivedUnknown(`has ${JSON.stringify(key)}`, [source], at, "bool"));
    const guard = all(when, has2);
    const value = () => choice(guard, derivedUnknown(`[${JSON.stringify(key)}]`, [source], at), old.value, at);
    entries.set(key, lazyEntry(old.key, any(guard, old.when), value));
  }
}
function keysOf(value, at) {
  return overEntries(value, "keys", at, (key, one2) => item(valueOfKey(key, one2.key), one2.when));
}
function valuesOf(value, at) {
  return overEntries(value, "values", at, (_, one2) => guardedValue(one2));
}
function guardedValue(one2) {
  return lazyItem(one2.when, () => one2.value);
}
function overEntries(value, operation, at, each) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown(operation, [plain], at, "list");
    if (plain.kind !== "map") return error(`${operation}() takes a map`, at);
    const sorted3 = [...plain.entries].sort(([a], [b]) => compareText(a, b));
    const items = sorted3.map(([key, one2]) => each(key, one2));
    const rest2 = plain.rest && derived(operation, [unknown(plain.rest, at)]);
    return partlyOrdered(items, rest2 || hasSymbolicKey(plain) ? 0 : items.length, at, rest2);
  });
}

// src/value/fallback.ts
function firstWithoutError(values, at) {
  return values.reduceRight(
    (next, value) => liftErrors(
      [value],
      at,
      (plain) => plain.kind === "error" ? next : choice(failsWhen(plain), next, plain, at)
    ),
    error("no argument of try() succeeds", at)
  );
}
function coalesce(values, at) {
  const first = values.reduceRight(
    (next, value) => lift([value], at, (plain) => choice(emptyWhen(plain), next, plain, at)),
    error("coalesce() without a value that is not null or empty", at)
  );
  const failing = any(...values.map(errorWhen));
  return choice(failing, error("an argument of coalesce() fails", at), first, at);
}
function emptyWhen(value) {
  switch (value.kind) {
    case "scalar":
      return value.value === null;
    case "text":
      return emptyText(value.text);
    case "unknown":
      return any(nullWhen(value), emptyString(value));
    default:
      return false;
  }
}
function nullWhen(value) {
  if (value.kind === "scalar") return value.value === null;
  if (value.kind !== "unknown") return false;
  const nullable = value.nullable ?? (value.type === void 0 && !value.ref);
  return nullable ? symbolIs(value.sym, null) : false;
}
function emptyString(value) {
  const couldBeText = value.type === void 0 || value.type === "text";
  return couldBeText && !value.ref ? emptySym(value.sym) : false;
}
function emptyText(text3) {
  const conds = [];
  for (const piece of text3) {
    if (isHole(piece)) conds.push(emptySym(piece));
    else if (piece.lit !== "") return false;
  }
  return all(...conds);
}
function emptySym(sym) {
  if (sym.shape && sym.shape.min > 0) return false;
  if (sym.domain && !sym.domain.includes("")) return false;
  return symbolIs(sym, "");
}

// src/value/lists.ts
var MOST_INSTANCES2 = 1e3;
var MOST_STEPS2 = 1e3;
var MOST_PAIRS = 2e3;
function instancesOf(count, make, at, limit = MOST_INSTANCES2) {
  const numbers = [];
  const open = [];
  const bad = [];
  for (const one2 of alternatives(count).flatMap(countsOf)) {
    const number = numberOf(one2.value);
    if (number !== void 0 && Number.isInteger(number) && number >= 0)
      numbers.push({ when: one2.when, number });
    else if (one2.value.kind === "unknown" || one2.value.kind === "text") open.push(one2);
    else bad.push(one2.when);
  }
  const most = Math.max(0, ...numbers.map((one2) => one2.number));
  if (most > limit) return manyInstances(most, make, at);
  const items = [];
  for (let index2 = 0; index2 < most; index2++) {
    const when = any(...numbers.filter((one2) => one2.number > index2).map((one2) => one2.when));
    items.push(lazyItem(when, () => make(index2)));
  }
  const made = open.length > 0 ? withStandIn(items, open, make, at) : list(items, at);
  return choice(any(...bad), error("count must be a whole number, 0 or more", at), made, at);
}
function countsOf(one2) {
  const { value, when } = one2;
  if (value.kind !== "unknown" || !value.sym.domain || value.sym.domain.length > 8) return [one2];
  const { sym } = value;
  return value.sym.domain.map(
    (number) => item(typeof number === "number" ? scalar(number, value.at) : value, all(when, symbolIs(sym, number)))
  );
}
function numberOf(value) {
  if (value.kind === "scalar" && typeof value.value === "number") return value.value;
  const string2 = value.kind === "text" ? known(value.text) : void 0;
  return string2 !== void 0 && /^\d{1,9}$/.test(string2) ? Number(string2) : void 0;
}
function withStandIn(items, open, make, at) {
  const syms = open.map((one2) => symOf(one2.value));
  const when = any(...open.map((one2, i) => all(one2.when, negate(symbolIs(syms[i], 0)))));
  const rest2 = instancesSym(
    open.map((one2) => one2.value),
    at
  );
  return list([...items, lazyItem(when, () => make(void 0))], at, rest2);
}
function manyInstances(most, make, at) {
  return list([lazyItem(true, () => make(void 0))], at, instancesSym([scalar(most, at)], at));
}
function instancesSym(counts, at) {
  const { id, ...sym } = derived("instances", counts);
  return { ...sym, id: `${id} at ${at.file.path}:${at.start}` };
}
function symOf(value) {
  return value.kind === "unknown" ? value.sym : derived("tonumber", [value]);
}
function nth(value, index2, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown(`[${index2}]`, [plain], at);
    if (plain.kind !== "list") return error("only a list has elements by number", at);
    return elementOf2(plain, index2, at);
  });
}
function elementOf2(value, index2, at) {
  const none2 = error(`there is no element ${index2}`, at);
  if (!Number.isInteger(index2) || index2 < 0) return none2;
  const ordered = orderedOf(value);
  const isOpen2 = value.rest !== void 0 || ordered < value.items.length;
  const beyond = isOpen2 ? elementBeyond(value, index2, at) : none2;
  const memo = /* @__PURE__ */ new Map();
  let steps = 0;
  const find3 = (from, left) => {
    let [i, skip] = [from, left];
    for (; i < ordered && value.items[i].when === true; i++, skip--) {
      if (skip === 0) return value.items[i].value;
    }
    const open = value.items[i];
    if (i >= ordered || !open) return beyond;
    const key = `${i} ${skip}`;
    const before = memo.get(key);
    if (before) return before;
    if (++steps > MOST_STEPS2) return void 0;
    const there = skip === 0 ? open.value : find3(i + 1, skip - 1);
    const otherwise = there && find3(i + 1, skip);
    if (!there || !otherwise) return void 0;
    const found = choice(open.when, there, otherwise, at);
    memo.set(key, found);
    return found;
  };
  return find3(0, index2) ?? elementBeyond(value, index2, at);
}
function elementBeyond(value, index2, at) {
  const { items, rest: rest2 } = value;
  if (!rest2 || orderedOf(value) < items.length) return derivedUnknown(`[${index2}]`, [value], at);
  const guards = items.filter((element2) => element2.when !== true);
  const position = index2 - (items.length - guards.length);
  const presences = guards.map((element2) => fromCond(element2.when, at));
  return derivedUnknown(`[${position}]`, [unknown(rest2, at), ...presences], at);
}
function one(value, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return { ...derivedUnknown("one", [plain], at), nullable: true };
    if (plain.kind !== "list") return error("one() takes a list", at);
    return onlyOf(plain, at);
  });
}
function onlyOf(value, at) {
  const { items } = value;
  if (items.length > MOST_STEPS2) return { ...derivedUnknown("one", [value], at), nullable: true };
  const several = error("one() of a list with more than one element", at);
  let result = value.rest ? { ...derivedUnknown("one", [value], at), nullable: true } : absent(at);
  let later = false;
  for (const element2 of items.toReversed()) {
    const only = later === true ? several : choice(later, several, element2.value, at);
    result = choice(element2.when, only, result, at);
    later = any(element2.when, later);
  }
  return result;
}
function concat(lists, at) {
  const gathering = new Gathering();
  for (const { value, when } of lists.flatMap((list2) => alternatives(list2))) {
    if (value.kind === "list") {
      gathering.addEach(value, (element2) => gathering.add(guarded(element2, when)));
      if (value.rest) gathering.addRest(value.rest);
    } else if (value.kind === "unknown") gathering.addRest(value.sym);
    else gathering.fail(when, value.kind === "error" ? value.why : "concat() takes lists");
  }
  return gathering.result(at);
}
function flatten(value, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown("flatten", [plain], at, "list");
    if (plain.kind !== "list") return error("flatten() takes a list", at);
    const gathering = new Gathering();
    flattenInto(gathering, plain, true, 0);
    return gathering.result(at);
  });
}
var DEEPEST_LIST = 100;
function flattenInto(gathering, from, when, depth) {
  gathering.addEach(from, (element2) => {
    for (const plain of plainItems(guarded(element2, when))) addFlat(gathering, plain, depth);
  });
  if (from.rest) gathering.addRest(derived("flatten", [unknown(from.rest, from.at)]));
}
function addFlat(gathering, element2, depth) {
  const { value, when } = element2;
  if (value.kind === "error") gathering.fail(when, value.why);
  else if (value.kind === "list" && depth < DEEPEST_LIST) flattenInto(gathering, value, when, depth + 1);
  else if (value.kind === "list" || couldBeList(value)) gathering.addRest(derived("flatten", [value]));
  else gathering.add(element2);
}
function couldBeList(value) {
  if (value.kind !== "unknown" || value.ref) return false;
  return value.type === "list" || value.type === void 0;
}
function mapItems(value, operation, each, at) {
  return overItems(
    value,
    operation,
    at,
    (gathering, element2, index2) => gathering.add(lazyItem(element2.when, () => each(element2.value, index2)))
  );
}
function filterItems(value, operation, keep2, at) {
  return overItems(value, operation, at, (gathering, element2, index2) => {
    const kept = all(element2.when, keep2(element2.value, index2));
    if (kept !== false) gathering.add(guarded(element2, kept));
  });
}
function overItems(value, operation, at, add) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return list([], at, derived(operation, [plain]));
    if (plain.kind !== "list") return error(`${operation} takes a list`, at);
    const gathering = new Gathering();
    gathering.addEach(plain, (element2, index2) => add(gathering, element2, index2));
    if (plain.rest) gathering.addRest(derived(operation, [unknown(plain.rest, at)]));
    return gathering.result(at);
  });
}
var MOST_GUARDS2 = 200;
function lengthOf(value, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown("length", [plain], at, "number");
    if (plain.kind !== "list" && plain.kind !== "map") return error("length() takes a list or a map", at);
    const elements2 = plain.kind === "list" ? plain.items : [...plain.entries.values()];
    const guards = elements2.map((element2) => element2.when).filter((when) => when !== true);
    const mayMeet = plain.kind === "map" && plain.entries.size > 1 && hasSymbolicKey(plain);
    if (plain.rest || mayMeet || guards.length > MOST_GUARDS2)
      return derivedUnknown("length", [plain], at, "number");
    const certain = elements2.length - guards.length;
    const presences = guards.map((when) => fromCond(when, at));
    const length2 = lift(presences, at, (...present2) => scalar(certain + present2.filter(isTrue2).length, at));
    return length2.kind === "unknown" ? derivedUnknown("length", [plain], at, "number") : length2;
  });
}
function isTrue2(value) {
  return value.kind === "scalar" && value.value === true;
}
function contains2(value, wanted, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown("contains", [plain, wanted], at, "bool");
    if (plain.kind !== "list") return error("contains() takes a list", at);
    const failing = errorWhen(wanted);
    return choice(
      failing,
      error("contains() of a value that fails", at),
      fromCond(memberWhen(plain, wanted), at),
      at
    );
  });
}
function memberWhen(value, wanted) {
  const conds = value.items.map((element2) => all(element2.when, sameWhen(element2.value, wanted)));
  if (value.rest && !conds.includes(true)) conds.push(toCond(restContains(value.rest, wanted)));
  return any(...conds);
}
function restContains(rest2, wanted) {
  return derivedUnknown("contains", [unknown(rest2, wanted.at), wanted], wanted.at, "bool");
}
function sameWhen(a, b) {
  return toCond(equals(a, b, a.at));
}
function distinct(value, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return derivedUnknown("distinct", [plain], at, "list");
    if (plain.kind !== "list") return error("distinct() takes a list", at);
    const gathering = new Gathering();
    const earlier = new Earlier();
    gathering.addEach(plain, (element2) => {
      for (const one2 of plainItems(element2)) {
        if (one2.value.kind === "error") gathering.fail(one2.when, one2.value.why);
        const repeated = earlier.meet(one2);
        if (repeated !== true) gathering.add(guarded(one2, negate(repeated)));
      }
    });
    if (plain.rest) gathering.addRest(derived("distinct", [unknown(plain.rest, at)]));
    return gathering.result(at);
  });
}
var Earlier = class {
  literals = /* @__PURE__ */ new Map();
  others = [];
  all = [];
  pairs = 0;
  /** Notes one more element: when does it repeat an earlier one? */
  meet(element2) {
    const key = literalKey(element2.value);
    const compared = key === void 0 ? this.all : this.others;
    this.pairs += compared.length;
    const repeated = this.pairs > MOST_PAIRS ? [this.opaque(element2)] : compared.map((one2) => bothWhen(one2, element2));
    if (key !== void 0) {
      const before = this.literals.get(key) ?? false;
      repeated.push(before);
      this.literals.set(key, either2(before, element2.when));
    } else this.others.push(element2);
    this.all.push(element2);
    return any(...repeated);
  }
  opaque(element2) {
    const { value } = element2;
    return toCond(derivedUnknown("repeated", [value, scalar(this.all.length, value.at)], value.at, "bool"));
  }
};
function bothWhen(earlier, element2) {
  return all(earlier.when, sameWhen(earlier.value, element2.value));
}
function literalKey(value) {
  if (value.kind === "scalar") return String(value.value);
  const string2 = value.kind === "text" ? known(value.text) : void 0;
  return string2 === void 0 ? void 0 : JSON.stringify(string2);
}

// src/cloudformation/join.ts
var MOST_PIECES = 1e4;
var MOST_LETTERS2 = 1e6;
var MOST_GUARDED = 6;
function callJoin(call, evaluator) {
  const [delimiter, list2] = argumentsOf(call).map((argument) => evaluator.value(argument));
  if (!delimiter || !list2) return evaluator.opaque("Fn::Join", call.at);
  return lift([delimiter, list2], call.at, (between2, elements2) => join(between2, elements2, call.at, evaluator));
}
function join(delimiter, list2, at, evaluator) {
  const between2 = stringOf(delimiter);
  if (between2 === void 0 || list2.kind !== "list" || list2.rest)
    return derivedUnknown("Fn::Join", [delimiter, list2], at);
  const guarded2 = list2.items.filter((element2) => element2.when !== true).length;
  if (guarded2 > MOST_GUARDED) return derivedUnknown("Fn::Join", [delimiter, list2], at);
  return joinItems(list2.items, stringValue(between2, delimiter.at), at, evaluator);
}
function joinItems(items, delimiter, at, evaluator) {
  const guarded2 = items.findIndex((element2) => element2.when !== true);
  if (guarded2 < 0) return joinAll(items, delimiter, at, evaluator);
  const { when, value } = items[guarded2];
  const withIt = joinItems(items.with(guarded2, item(value)), delimiter, at, evaluator);
  const withoutIt = joinItems(items.toSpliced(guarded2, 1), delimiter, at, evaluator);
  return choice(when, withIt, withoutIt, at);
}
function joinAll(items, delimiter, at, evaluator) {
  const parts = items.flatMap(
    (element2, index2) => index2 === 0 ? [element2.value] : [delimiter, element2.value]
  );
  return joinParts(parts, at, evaluator);
}
function joinParts(parts, at, evaluator) {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const sizes = parts.map(sizeOf);
  const pieces = sizes.reduce((sum2, size) => sum2 + size.pieces, 0);
  const letters = sizes.reduce((sum2, size) => sum2 + size.letters, 0);
  const isTooLong = pieces > MOST_PIECES || letters > MOST_LETTERS2 || !evaluator.spend(pieces);
  return isTooLong ? evaluator.opaque("limit", at) : joinText(parts, at);
}
function sizeOf(value) {
  if (value.kind === "choice") {
    const then = sizeOf(value.then);
    const otherwise = sizeOf(value.else);
    return {
      pieces: Math.max(then.pieces, otherwise.pieces),
      letters: Math.max(then.letters, otherwise.letters)
    };
  }
  if (value.kind !== "text") return { pieces: 1, letters: 0 };
  const letters = value.text.reduce((sum2, piece) => sum2 + (isHole(piece) ? 1 : piece.lit.length), 0);
  return { pieces: value.text.length, letters };
}

// src/cloudformation/mappings.ts
var MOST_KEYS2 = 8;
function callFindInMap(call, evaluator) {
  const [map2, first, second, options] = argumentsOf(call);
  const { mappings } = evaluator.template;
  if (!map2 || !first || !second || !mappings) return evaluator.opaque("Fn::FindInMap", call.at);
  const keys = [map2, first, second].map((key) => evaluator.value(key));
  const otherwise = entryOf(options, "DefaultValue");
  const lookup2 = { at: call.at, otherwise, evaluator, all: keys };
  const found = lift(keys, call.at, (...plain) => find2(mappings, plain, lookup2));
  const name = stringOf(keys[0]);
  return withVia(found, call.at, name === void 0 ? "a mapping" : `mapping ${name}`);
}
function find2(node, keys, lookup2) {
  const [key, ...rest2] = keys;
  if (!key) return lookup2.evaluator.value(node);
  const name = stringOf(key);
  if (name !== void 0) return findUnder(node, name, rest2, lookup2);
  const sym = symbolOf2(key);
  const candidates2 = sym ? candidatesOf(node, sym) : [];
  if (!sym || candidates2.length > MOST_KEYS2) return derivedUnknown("Fn::FindInMap", lookup2.all, lookup2.at);
  return candidates2.reduceRight(
    (others, candidate) => choice({ sym, is: candidate }, findUnder(node, candidate, rest2, lookup2), others, lookup2.at),
    missing(lookup2)
  );
}
function findUnder(node, key, rest2, lookup2) {
  const child = entryOf(node, key);
  return child ? find2(child, rest2, lookup2) : missing(lookup2);
}
function missing({ otherwise, at, evaluator }) {
  return otherwise ? evaluator.value(otherwise) : error("the mapping has no such key", at);
}
function symbolOf2(key) {
  if (key.kind === "unknown") return key.sym;
  const [piece, ...others] = key.kind === "text" ? key.text : [];
  return piece && isHole(piece) && others.length === 0 ? piece : void 0;
}
function candidatesOf(node, sym) {
  if (node.kind !== "map") return [];
  const keys = new Set(node.entries.map((entry2) => entry2.key));
  return [...keys].filter((key) => !sym.domain || sym.domain.includes(key));
}

// src/cloudformation/references.ts
function referenceTo(name, at, evaluator) {
  const pseudo = name.startsWith("AWS::") ? pseudoParameter(name, at, evaluator) : void 0;
  if (pseudo) return pseudo;
  const parameter = evaluator.parameter(name);
  if (parameter) return withVia(parameter, at, `parameter ${name}`);
  const resource = evaluator.template.resources.get(name);
  if (!resource) return unknown(evaluator.sym(name), at);
  return withVia(refValue(resource, evaluator), at, name);
}
function attributeOf(name, attribute2, at, evaluator) {
  const resource = evaluator.template.resources.get(name);
  if (!resource) return unknown(evaluator.sym(`${name}.${attribute2}`), at);
  return withVia(attributeValue(resource, attribute2, evaluator), at, `${name}.${attribute2}`);
}
var PSEUDO_PARAMETERS = /* @__PURE__ */ new Map([
  ["AWS::AccountId", ACCOUNT],
  ["AWS::Region", REGION],
  ["AWS::Partition", PARTITION],
  ["AWS::URLSuffix", URL_SUFFIX]
]);
function pseudoParameter(name, at, evaluator) {
  const shared = PSEUDO_PARAMETERS.get(name);
  if (shared) return unknown(shared, at, { type: "text" });
  switch (name) {
    case "AWS::NoValue":
      return absent(at);
    case "AWS::StackName":
      return unknown({ ...evaluator.sym(name), shape: IAM_NAME_SHAPE }, at, { type: "text" });
    case "AWS::StackId":
      return unknown(evaluator.sym(name), at, { type: "text" });
    case "AWS::NotificationARNs":
      return unknown(evaluator.sym(name), at, { type: "list" });
    default:
      return void 0;
  }
}
var NAMED = /* @__PURE__ */ new Map([
  ["AWS::IAM::Role", { nameProperty: "RoleName", arnKind: "role", ref: "name" }],
  ["AWS::IAM::User", { nameProperty: "UserName", arnKind: "user", ref: "name" }],
  ["AWS::IAM::Group", { nameProperty: "GroupName", arnKind: "group", ref: "name" }],
  [
    "AWS::IAM::InstanceProfile",
    { nameProperty: "InstanceProfileName", arnKind: "instance-profile", ref: "name" }
  ],
  ["AWS::IAM::ManagedPolicy", { nameProperty: "ManagedPolicyName", arnKind: "policy", ref: "arn" }]
]);
var ARN_ATTRIBUTE = /^(Policy)?Arn$/;
function refValue(resource, evaluator) {
  const named5 = NAMED.get(resource.type);
  if (named5?.ref === "name")
    return withRef(nameOf(resource, evaluator), { to: resource.target, attr: "name" });
  if (named5?.ref === "arn") return arnOf3(resource, named5, evaluator);
  return unknownAttribute(resource, void 0, "id", evaluator);
}
function attributeValue(resource, attribute2, evaluator) {
  const named5 = NAMED.get(resource.type);
  const isArn = ARN_ATTRIBUTE.test(attribute2);
  if (named5 && isArn) return arnOf3(resource, named5, evaluator);
  if (attribute2 === "LaunchTemplateId") return unknownAttribute(resource, void 0, "id", evaluator);
  if (named5) return unknownAttribute(resource, attribute2, "id", evaluator);
  return unknownAttribute(resource, attribute2, isArn ? "arn" : "self", evaluator);
}
function unknownAttribute(resource, attribute2, attr, evaluator) {
  const name = attribute2 === void 0 ? resource.logicalId : `${resource.logicalId}.${attribute2}`;
  return unknown(evaluator.sym(name), resource.target.at, { ref: { to: resource.target, attr } });
}
function nameOf(resource, evaluator) {
  const written3 = entryOf(resource.properties, NAMED.get(resource.type)?.nameProperty ?? "");
  const generated = generatedName(resource, evaluator);
  const compute2 = () => written3 ? orGenerated(evaluator.value(written3), generated) : generated;
  return evaluator.once(`name.${resource.logicalId}`, compute2, () => generated);
}
function orGenerated(name, generated) {
  if (isAbsent(name)) return generated;
  if (name.kind !== "choice") return name;
  const [then, otherwise] = [branch(name, "then"), branch(name, "else")];
  return choice(name.if, orGenerated(then, generated), orGenerated(otherwise, generated), name.at);
}
function generatedName(resource, evaluator) {
  const sym = {
    ...evaluator.sym(`${resource.logicalId}.name`, resource.logicalId),
    shape: IAM_NAME_SHAPE
  };
  return unknown(sym, resource.target.at, { type: "text", ref: { to: resource.target, attr: "name" } });
}
function arnOf3(resource, { arnKind }, evaluator) {
  const name = nameOf(resource, evaluator);
  const compute2 = () => {
    const path = entryOf(resource.properties, "Path");
    const parts = [path ? evaluator.value(path) : absent(name.at), name];
    return lift(parts, name.at, (folder, own) => {
      const arn2 = iamArn(arnKind, [ACCOUNT], textOf2(folder), textOf2(own) ?? []);
      return textValue(arn2, name.at);
    });
  };
  const arn = evaluator.once(`arn.${resource.logicalId}`, compute2, () => evaluator.opaque("Arn", name.at));
  return withRef(arn, { to: resource.target, attr: "arn" });
}

// src/cloudformation/split.ts
function callSplit(call, evaluator) {
  const [delimiter, string2] = argumentsOf(call).map((argument) => evaluator.value(argument));
  if (!delimiter || !string2) return evaluator.opaque("Fn::Split", call.at);
  return lift([delimiter, string2], call.at, (by, whole2) => split3(by, whole2, call.at));
}
function split3(delimiter, string2, at) {
  const by = stringOf(delimiter);
  const whole2 = textOf2(string2);
  if (!by || !whole2?.every((piece) => !isHole(piece) || cannotHold(piece, by))) {
    return derivedUnknown("Fn::Split", [delimiter, string2], at, "list");
  }
  const parts = partsOf2(whole2, by, at.file).map((part5) => item(textValue(part5, part5[0]?.at ?? string2.at)));
  return list(parts, string2.at);
}
function cannotHold(hole, delimiter) {
  if (delimiter.length > 1 || "*?".includes(delimiter)) return false;
  return matches(text(`*${delimiter}*`), [hole]) === "no";
}
function partsOf2(whole2, delimiter, file2) {
  const source = derive(whole2, file2);
  const parts = [];
  let from = 0;
  for (let to = source.text.indexOf(delimiter); to >= 0; to = source.text.indexOf(delimiter, from)) {
    parts.push(piecesOf(source, from, to));
    from = to + delimiter.length;
  }
  return [...parts, piecesOf(source, from, source.text.length)];
}

// src/cloudformation/sub.ts
function callSub(call, evaluator) {
  const [string2, written3] = argumentsOf(call);
  if (!string2 || literalText(string2) === void 0) return evaluator.opaque("Fn::Sub", call.at);
  const variables = variablesOf(written3, evaluator);
  const parts = stretchesOf(string2).map((stretch) => {
    if ("text" in stretch) return textValue(stretch.text, string2.at);
    const value = variables.get(stretch.variable);
    return emptyIfAbsent(value ?? variableValue(stretch.variable, stretch.at, evaluator));
  });
  if (parts.length === 0) return textValue([], string2.at);
  const joined3 = joinParts(parts, string2.at, evaluator);
  return lift([joined3], joined3.at, (plain) => plain.kind === "text" ? resolved(plain) : plain);
}
function emptyIfAbsent(value) {
  return lift([value], value.at, (plain) => isAbsent(plain) ? textValue([], plain.at) : plain);
}
function variablesIn(string2) {
  return stretchesOf(string2).filter((stretch) => "variable" in stretch);
}
function variablesOf(written3, evaluator) {
  if (written3?.kind !== "map") return /* @__PURE__ */ new Map();
  return new Map(written3.entries.map(({ key, value }) => [key, evaluator.value(value)]));
}
function variableValue(variable2, at, evaluator) {
  const dot = variable2.indexOf(".");
  if (dot < 0) return referenceTo(variable2, at, evaluator);
  return attributeOf(variable2.slice(0, dot), variable2.slice(dot + 1), at, evaluator);
}
var VARIABLE2 = /\$\{(!?)([^{}]*)\}/g;
var NAME = /^[A-Za-z0-9_:.]+$/;
function stretchesOf(string2) {
  const source = derive(writtenPieces(string2), string2.at.file);
  const stretches2 = [];
  let from = 0;
  const addText2 = (to) => {
    if (from < to) stretches2.push({ text: piecesOf(source, from, to) });
  };
  for (const match of source.text.matchAll(VARIABLE2)) {
    const end = match.index + match[0].length;
    const name = match[2].trim();
    if (match[1] === "!") {
      addText2(match.index + "${".length);
      from = match.index + "${!".length;
    } else if (NAME.test(name)) {
      addText2(match.index);
      stretches2.push({ variable: name, at: place(source, match.index, end) });
      from = end;
    }
  }
  addText2(source.text.length);
  return stretches2;
}
function writtenPieces(string2) {
  if (string2.kind === "string") return string2.pieces;
  return [{ lit: literalText(string2) ?? "", at: string2.at }];
}
function resolved(value) {
  const text3 = withDynamicReferences(value.text);
  return text3 === value.text ? value : { ...value, text: text3 };
}

// src/cloudformation/intrinsics.ts
var FUNCTIONS = /* @__PURE__ */ new Map([
  ["Ref", callRef],
  ["Fn::Base64", callEncoded],
  ["Fn::Cidr", unknownOf("list")],
  ["Fn::FindInMap", callFindInMap],
  ["Fn::GetAtt", callGetAtt],
  ["Fn::GetAZs", unknownOf("list")],
  ["Fn::If", callIf],
  ["Fn::ImportValue", callImportValue],
  ["Fn::Join", callJoin],
  ["Fn::Select", callSelect],
  ["Fn::Split", callSplit],
  ["Fn::Sub", callSub],
  ["Fn::ToJsonString", callEncoded]
]);
function callFunction(call, evaluator) {
  const intrinsic = FUNCTIONS.get(call.name) ?? unknownOf();
  return intrinsic(call, evaluator);
}
function unknownOf(type) {
  return (call, evaluator) => {
    const values = argumentsOf(call).map((argument) => evaluator.value(argument));
    return derivedUnknown(call.name, values, call.at, type);
  };
}
function callRef(call, evaluator) {
  const name = literalText(call.argument);
  return name === void 0 ? evaluator.opaque("Ref", call.at) : referenceTo(name, call.at, evaluator);
}
function callGetAtt(call, evaluator) {
  const [first, second] = argumentsOf(call);
  const attribute2 = second && stringOf(evaluator.value(second));
  const written3 = [literalText(first), attribute2].filter((part5) => part5 !== void 0).join(".");
  const dot = written3.indexOf(".");
  if (dot <= 0) return evaluator.opaque("Fn::GetAtt", call.at);
  return attributeOf(written3.slice(0, dot), written3.slice(dot + 1), call.at, evaluator);
}
function callIf(call, evaluator) {
  const [condition, then, otherwise] = argumentsOf(call);
  if (!condition || !then) return evaluator.opaque("Fn::If", call.at);
  const when = conditionNamedBy(condition, evaluator);
  const side = (node) => node ? evaluator.value(node) : absent(call.at);
  if (typeof when === "boolean") return side(when ? then : otherwise);
  return choice(when, side(then), side(otherwise), call.at);
}
function conditionNamedBy(node, evaluator) {
  const name = literalText(node);
  return name === void 0 ? conditionOf(node, evaluator) : evaluator.condition(name);
}
function callEncoded(call, evaluator) {
  const { argument, at } = call;
  const content = evaluator.value(argument);
  const encoded2 = { ...evaluator.sym(`${call.name}@${at.start}`, call.name), at };
  return { ...textValue([encoded2], at), decoded: content };
}
function callImportValue(call, evaluator) {
  return lift([evaluator.value(call.argument)], call.at, (name) => {
    const text3 = textOf2(name);
    if (!text3) return evaluator.opaque("Fn::ImportValue", call.at);
    return unknown({ id: `export:${textId(text3)}`, label: `export ${show(text3)}` }, call.at);
  });
}
function callSelect(call, evaluator) {
  const [index2, list2] = argumentsOf(call).map((argument) => evaluator.value(argument));
  if (!index2 || !list2) return evaluator.opaque("Fn::Select", call.at);
  return lift([index2], call.at, (position) => {
    const known2 = Number(stringOf(position) ?? Number.NaN);
    if (Number.isInteger(known2)) return nth(list2, known2, call.at);
    return derivedUnknown("Fn::Select", [position, list2], call.at);
  });
}

// src/cloudformation/parameters.ts
function parametersOf(template) {
  const { path } = template.file;
  return new Map([...template.parameters].map(([name, entry2]) => [name, parameterOf(entry2, path)]));
}
function parameterOf({ key, keyAt, value }, path) {
  const written3 = textOf(entryOf(value, "Type")) ?? "String";
  const type = isListType(written3) ? "list" : "text";
  const allowed = type === "text" ? allowedValues(value) : [];
  const domain = [...new Set(allowed.map((node) => literalText(node)))];
  return {
    name: key,
    sym: { id: `${path}#${key}`, label: key, ...domain.length > 0 ? { domain } : {} },
    at: keyAt,
    type,
    only: domain.length === 1 ? allowed[0] : void 0,
    fallback: written3.startsWith("AWS::SSM::Parameter::Value") ? void 0 : entryOf(value, "Default")
  };
}
function isListType(type) {
  return /^(AWS::SSM::Parameter::Value<)?(CommaDelimitedList\b|List<)/.test(type);
}
function allowedValues(parameter) {
  const allowed = entryOf(parameter, "AllowedValues");
  return allowed?.kind === "list" ? allowed.items.filter((node) => literalText(node) !== void 0) : [];
}
function defaultedParameters(parameters, given) {
  const defaulted = [...parameters.values()].filter(
    (parameter) => isDefaulted(parameter) && !given.has(parameter.name)
  );
  return defaulted.map((parameter) => parameter.sym);
}
function isDefaulted({ only, fallback }) {
  return !only && literalText(fallback) !== void 0;
}
function valueOfParameter(parameter, pass, given) {
  const { sym, at, type, only, fallback } = parameter;
  if (given !== void 0) return { value: typed(type, stringValue(given, at)), isDefault: false };
  if (only) return { value: typed(type, writtenText(only)), isDefault: false };
  if (pass === "given" && fallback && isDefaulted(parameter)) {
    return { value: typed(type, writtenText(fallback)), isDefault: true };
  }
  return { value: unknown(sym, at, { type }), isDefault: false };
}
function writtenText(node) {
  if (node.kind === "string") return textValue(node.pieces, node.at);
  return stringValue(literalText(node) ?? "", node.at);
}
function typed(type, value) {
  if (type === "text") return value;
  const source = derive(value.text, value.at.file);
  return list(
    [...source.text.matchAll(/[^,]+/g)].map((match) => item(memberOf(source, match.index, match[0]))),
    value.at
  );
}
function memberOf(source, index2, member2) {
  const start = index2 + member2.length - member2.trimStart().length;
  const end = Math.max(start, index2 + member2.trimEnd().length);
  return textValue(piecesOf(source, start, end), place(source, start, end));
}

// src/cloudformation/structures.ts
function listValue(node, evaluator) {
  const items = node.items.flatMap((child) => present(evaluator.value(child)));
  return list(items, node.at);
}
function mapValue(node, evaluator) {
  const entries = /* @__PURE__ */ new Map();
  let isOpen2 = false;
  for (const { key, keyAt, value } of node.entries) {
    if (key.startsWith("Fn::")) {
      isOpen2 = true;
      continue;
    }
    entries.delete(key);
    for (const { value: content, when } of present(evaluator.value(value))) {
      entries.set(key, entry(content, keyAt, when));
    }
  }
  return map(entries, node.at, isOpen2 ? evaluator.sym(`map@${node.at.start}`, "a macro") : void 0);
}
function present(value) {
  const { when, value: content } = presence(value);
  return when === false ? [] : [item(content, when)];
}
function presence(value) {
  if (isAbsent(value)) return { when: false, value };
  if (value.kind !== "choice") return { when: true, value };
  const then = presence(branch(value, "then"));
  const otherwise = presence(branch(value, "else"));
  if (then.when === true && otherwise.when === true) return { when: true, value };
  return { when: either3(value.if, then.when, otherwise.when), value: merged(value, then, otherwise) };
}
function either3(condition, then, otherwise) {
  return any(all(condition, then), all(negate(condition), otherwise));
}
function merged(value, then, otherwise) {
  if (then.when === false) return otherwise.value;
  if (otherwise.when === false) return then.value;
  return choice(value.if, then.value, otherwise.value, value.at);
}
function elementsOf2(value) {
  if (!value) return [];
  const members = membersOf(value).filter((member2) => !isAbsent(member2.value));
  return members.map((member2) => item(stamped(member2.value, value.rests ?? []), member2.when));
}
function stamped(value, rests) {
  return rests.length === 0 ? value : { ...value, rests: [.../* @__PURE__ */ new Set([...value.rests ?? [], ...rests])] };
}

// src/cloudformation/evaluator.ts
var MOST_STEPS3 = 2e6;
var DEEPEST6 = 200;
var MOST_RESTS = 64;
var Evaluator = class {
  template;
  parameters;
  #pass;
  #given;
  #memo = /* @__PURE__ */ new Map();
  #rests = /* @__PURE__ */ new Set();
  #steps = 0;
  #depth = 0;
  #metLimit = false;
  constructor(template, pass, given) {
    this.template = template;
    this.parameters = parametersOf(template);
    this.#pass = pass;
    this.#given = given;
  }
  /** A node's value. */
  value(node) {
    return this.nest(
      () => this.#evaluate(node),
      () => this.opaque("limit", node.at)
    );
  }
  /** The condition of this name in the section Conditions; what names none is always there. */
  condition(name) {
    return name === void 0 ? true : namedCondition(name, this);
  }
  /** A parameter's value in this pass, if one is declared by that name. */
  parameter(name) {
    const parameter = this.parameters.get(name);
    if (!parameter) return void 0;
    const { value, isDefault } = valueOfParameter(parameter, this.#pass, this.#given.get(name));
    if (isDefault) this.#rest(parameter.sym);
    return value;
  }
  /** A symbol of this template: its id is unique to the template and the name. */
  sym(name, label = name) {
    return { id: `${this.template.file.path}#${name}`, label };
  }
  /** A value of which nothing is known, unique to a place. */
  opaque(what, at) {
    return unknown(this.sym(`${what}@${at.start}`, what), at);
  }
  /** Computes something once. `cyclic` is what it is while it is being computed. */
  once(key, compute2, cyclic) {
    const known2 = this.#memo.get(key);
    if (known2 === "running") return cyclic();
    if (known2) {
      for (const sym of known2.rests) this.#rest(sym);
      return known2.result;
    }
    this.#memo.set(key, "running");
    const tracked = this.track(compute2);
    this.#memo.set(key, tracked);
    return tracked.result;
  }
  /** Runs something and collects the parameters whose defaults it reads. */
  track(compute2) {
    const outer = this.#rests;
    this.#rests = /* @__PURE__ */ new Set();
    const result = compute2();
    const rests = [...this.#rests];
    this.#rests = outer;
    for (const sym of rests) this.#rest(sym);
    return { result, rests };
  }
  /** Goes one level deeper, or returns what stands for it past the limits of depth and steps. */
  nest(compute2, otherwise) {
    if (this.#depth >= DEEPEST6 || !this.spend(1)) {
      this.#metLimit = true;
      return otherwise();
    }
    this.#depth += 1;
    const result = compute2();
    this.#depth -= 1;
    return result;
  }
  /** Takes steps from the budget; false once it is used up. */
  spend(steps) {
    this.#steps += steps;
    return this.#steps <= MOST_STEPS3;
  }
  /** Something was left out: it is nested too deeply, or evaluating takes too long. */
  get metLimit() {
    return this.#metLimit;
  }
  #rest(sym) {
    if (this.#rests.size < MOST_RESTS) this.#rests.add(sym);
  }
  #evaluate(node) {
    const call = callOf(node);
    if (call) return callFunction(call, this);
    if (node.kind === "list") return listValue(node, this);
    if (node.kind === "map") return mapValue(node, this);
    return literalValue(node);
  }
};

// src/cloudformation/mentions.ts
function mentionsOf(slots, evaluator) {
  const search2 = new MentionSearch(slots, evaluator);
  if (search2.isVain) return [];
  const { outputs, resources, generators } = evaluator.template;
  for (const output of outputs.values()) {
    const condition = literalText(entryOf(output.value, "Condition"));
    search2.visit(output.value, "output", evaluator.condition(condition));
  }
  for (const { type, properties, condition } of resources.values()) {
    if (!properties || type.startsWith("AWS::IAM::")) continue;
    search2.visit(properties, howOf(type), evaluator.condition(condition));
  }
  for (const generator of generators) search2.visit(generator.value, "service-role", true);
  return search2.found;
}
function howOf(type) {
  if (type === "AWS::EKS::Nodegroup") return "makes-own-profile";
  const isModule = /^AWS::CloudFormation::Stack(Set)?$|::MODULE$/.test(type);
  return isModule ? "module" : "service-role";
}
var MentionSearch = class {
  found = [];
  #slots;
  #evaluator;
  #roles = /* @__PURE__ */ new Set();
  /** Written names of roles. */
  #names = /* @__PURE__ */ new Set();
  constructor(slots, evaluator) {
    this.#slots = slots;
    this.#evaluator = evaluator;
    for (const role of evaluator.template.resources.values()) {
      if (role.type !== "AWS::IAM::Role") continue;
      this.#roles.add(role.logicalId);
      const name = knownString(nameOf(role, evaluator));
      if (name !== void 0) this.#names.add(name);
    }
  }
  get isVain() {
    return this.#roles.size === 0;
  }
  visit(node, how, when) {
    if (this.#slots.has(placeOf2(node).start)) return;
    this.#evaluator.nest(
      () => {
        for (const { value, at } of this.#rolesIn(node)) this.found.push({ at, when, how, value });
        for (const child of childrenOf(node)) this.visit(child, how, when);
      },
      () => void 0
    );
  }
  /** The roles that a node itself refers to. */
  #rolesIn(node) {
    const call = callOf(node);
    if (call?.name === "Fn::Sub") return this.#rolesInSub(call);
    if (call) {
      const isRole = this.#roles.has(logicalIdIn(call) ?? "");
      return isRole ? [{ value: this.#evaluator.value(node), at: call.at }] : [];
    }
    const text3 = node.kind === "string" ? literalText(node) : void 0;
    if (text3 === void 0 || !this.#names.has(text3)) return [];
    return [{ value: stringValue(text3, node.at), at: node.at }];
  }
  #rolesInSub(call) {
    const [string2] = argumentsOf(call);
    if (!string2) return [];
    return variablesIn(string2).flatMap(({ variable: variable2, at }) => {
      const [logicalId] = variable2.split(".", 1);
      return this.#roles.has(logicalId) ? [{ value: variableValue(variable2, at, this.#evaluator), at }] : [];
    });
  }
};
function logicalIdIn(call) {
  if (call.name === "Ref") return literalText(call.argument);
  if (call.name !== "Fn::GetAtt") return void 0;
  return literalText(argumentsOf(call)[0])?.split(".", 1)[0];
}
function childrenOf(node) {
  if (node.kind === "list") return node.items;
  if (node.kind !== "map") return [];
  const isStatement2 = entryOf(node, "Effect") !== void 0;
  const entries = isStatement2 ? node.entries.filter((entry2) => entry2.key !== "Principal") : node.entries;
  return entries.map((entry2) => entry2.value);
}
function knownString(value) {
  return value.kind === "text" ? known(value.text) : void 0;
}

// src/cloudformation/paths.ts
function findAll(resource, path, evaluator, where = {}) {
  const { properties } = resource;
  if (!properties) return [];
  const search2 = { where, evaluator };
  const { result, rests } = existing(
    resource,
    evaluator,
    () => descend(properties, path.split("."), true, search2)
  );
  return result.map(({ node, value }) => ({ node, value: stamped(value, rests) }));
}
function findValue(resource, path, evaluator) {
  const { properties } = resource;
  if (!properties) return void 0;
  const { result, rests } = existing(
    resource,
    evaluator,
    () => valueAt(properties, path.split("."), evaluator)
  );
  return isAbsent(result) ? void 0 : stamped(result, rests);
}
function existing({ condition }, evaluator, compute2) {
  return evaluator.track(() => {
    evaluator.condition(condition);
    return compute2();
  });
}
function valueAt(node, path, evaluator) {
  return evaluator.nest(
    () => valueBelow(node, path, evaluator),
    () => evaluator.opaque("limit", node.at)
  );
}
function valueBelow(node, path, evaluator) {
  const [key, ...rest2] = path;
  if (key === void 0) return evaluator.value(node);
  const fork = forkAt(node, evaluator);
  if (fork?.value) return fork.value;
  if (fork) {
    const side = (branch2) => branch2 ? valueAt(branch2, path, evaluator) : absent(node.at);
    const { holds, then, otherwise } = fork;
    if (typeof holds === "boolean") return side(holds ? then : otherwise);
    return choice(holds, side(then), side(otherwise), node.at);
  }
  const child = entryOf(node, key);
  return child ? valueAt(child, rest2, evaluator) : absent(node.at);
}
function descend(node, path, when, search2) {
  return search2.evaluator.nest(
    () => step2(node, path, when, search2),
    () => ending(node, search2.evaluator.opaque("limit", node.at), when)
  );
}
function step2(node, path, when, search2) {
  const { evaluator } = search2;
  const [key, ...rest2] = path;
  if (key === void 0) return ending(node, evaluator.value(node), when);
  const fork = forkAt(node, evaluator);
  if (fork?.value) return ending(node, fork.value, when);
  if (fork) {
    const { holds, then, otherwise } = fork;
    return [
      ...then && holds !== false ? descend(then, path, all(when, holds), search2) : [],
      ...otherwise && holds !== true ? descend(otherwise, path, all(when, negate(holds)), search2) : []
    ];
  }
  if (key !== "[]") {
    const child = entryOf(node, key);
    return child ? descend(child, rest2, when, search2) : [];
  }
  const elements2 = node.kind === "list" ? node.items : [node];
  return elements2.flatMap((element2) => fits2(element2, search2) ? descend(element2, rest2, when, search2) : []);
}
function ending(node, value, when) {
  return isAbsent(value) ? [] : [{ node, value: choice(when, value, absent(node.at), node.at) }];
}
function forkAt(node, evaluator) {
  const call = callOf(node);
  if (!call) return void 0;
  if (isNoValue(call)) return { value: absent(node.at) };
  const [condition, then, otherwise] = argumentsOf(call);
  if (call.name !== "Fn::If" || !condition) return { value: evaluator.opaque(call.name, call.at) };
  return { holds: conditionNamedBy(condition, evaluator), then, otherwise };
}
function fits2(element2, { where }) {
  if (callOf(element2)) return true;
  return Object.entries(where).every(([key, text3]) => {
    const written3 = literalText(entryOf(element2, key));
    return written3 === void 0 || written3 === text3;
  });
}
function isNoValue(call) {
  return call.name === "Ref" && literalText(call.argument) === "AWS::NoValue";
}

// src/cloudformation/resources/directory.ts
var NAMINGS = /* @__PURE__ */ new Map([
  ["AWS::IAM::Role", nameOf],
  ["AWS::IAM::User", nameOf],
  ["AWS::IAM::Group", nameOf],
  ["AWS::EC2::LaunchTemplate", named2("LaunchTemplateName")],
  ["AWS::AutoScaling::LaunchConfiguration", named2("LaunchConfigurationName")]
]);
function named2(property) {
  return (resource, evaluator) => findValue(resource, property, evaluator);
}
var Directory = class {
  #byTarget = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  constructor(evaluator) {
    for (const resource of evaluator.template.resources.values()) {
      const naming = NAMINGS.get(resource.type);
      if (!naming) continue;
      this.#byTarget.set(resource.target, resource);
      for (const { value } of elementsOf2(naming(resource, evaluator))) {
        if (value.kind === "text") this.#byName.set(nameKey(resource.type, value), resource);
      }
    }
  }
  /** The resource of this type that a value without choices means. */
  find(type, value) {
    if (value.ref) {
      const resource = this.#byTarget.get(value.ref.to);
      return resource?.type === type ? resource : void 0;
    }
    return value.kind === "text" ? this.#byName.get(nameKey(type, value)) : void 0;
  }
};
function nameKey(type, { text: text3 }) {
  return `${type} ${textId(text3)}`;
}

// src/cloudformation/resources/entities.ts
function scopeOf(unit) {
  return { unit, partition: [PARTITION], account: [ACCOUNT], region: [REGION] };
}
function entityOf(resource, { evaluator, scope }) {
  const { target, block, type, condition } = resource;
  return { target, block, when: evaluator.condition(condition), scope, managed: true, type };
}
function nameAttribute(resource, evaluator) {
  const { result, rests } = existing(resource, evaluator, () => nameOf(resource, evaluator));
  return stamped(result, rests);
}
function resourcesOf(type, evaluator) {
  return [...evaluator.template.resources.values()].filter((resource) => resource.type === type);
}

// src/cloudformation/resources/launch-types.ts
var DATA = "LaunchTemplateData";
var SPOT = "SpotFleetRequestConfigData";
var BEANSTALK_OPTION = {
  path: "OptionSettings.[].Value",
  takes: "either",
  where: { Namespace: "aws:autoscaling:launchconfiguration", OptionName: "IamInstanceProfile" }
};
function specification(path) {
  return [`${path}.LaunchTemplateId`, `${path}.LaunchTemplateName`];
}
function arnOrName(path) {
  return [
    { path: `${path}.Arn`, takes: "arn" },
    { path: `${path}.Name`, takes: "name" }
  ];
}
var LAUNCH_TYPES = /* @__PURE__ */ new Map([
  [
    "AWS::EC2::Instance",
    {
      noun: "instance",
      slots: [{ path: "IamInstanceProfile", takes: "name" }],
      templates: specification("LaunchTemplate"),
      userData: "UserData",
      metadataOptions: "MetadataOptions",
      keyPair: "KeyName",
      placementGroup: "PlacementGroupName"
    }
  ],
  [
    "AWS::EC2::LaunchTemplate",
    {
      noun: "launch template",
      slots: arnOrName(`${DATA}.IamInstanceProfile`),
      userData: `${DATA}.UserData`,
      metadataOptions: `${DATA}.MetadataOptions`,
      keyPair: `${DATA}.KeyName`,
      placementGroup: `${DATA}.Placement.GroupName`
    }
  ],
  [
    "AWS::AutoScaling::LaunchConfiguration",
    {
      noun: "launch configuration",
      slots: [{ path: "IamInstanceProfile", takes: "either" }],
      userData: "UserData",
      metadataOptions: "MetadataOptions",
      keyPair: "KeyName"
    }
  ],
  [
    "AWS::AutoScaling::AutoScalingGroup",
    {
      noun: "Auto Scaling group",
      slots: [],
      templates: [
        "LaunchConfigurationName",
        ...specification("LaunchTemplate"),
        ...specification("MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification"),
        ...specification("MixedInstancesPolicy.LaunchTemplate.Overrides.[].LaunchTemplateSpecification")
      ],
      placementGroup: "PlacementGroup"
    }
  ],
  [
    "AWS::EC2::SpotFleet",
    {
      noun: "Spot Fleet",
      slots: [{ path: `${SPOT}.LaunchSpecifications.[].IamInstanceProfile.Arn`, takes: "arn" }],
      templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`)
    }
  ],
  [
    "AWS::EC2::EC2Fleet",
    {
      noun: "EC2 Fleet",
      slots: [],
      templates: specification("LaunchTemplateConfigs.[].LaunchTemplateSpecification")
    }
  ],
  [
    "AWS::Batch::ComputeEnvironment",
    {
      noun: "Batch compute environment",
      optional: true,
      slots: [{ path: "ComputeResources.InstanceRole", takes: "either" }],
      templates: specification("ComputeResources.LaunchTemplate")
    }
  ],
  [
    "AWS::ECS::CapacityProvider",
    {
      noun: "ECS capacity provider",
      optional: true,
      slots: [
        { path: "ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn", takes: "arn" }
      ]
    }
  ],
  [
    "AWS::EMR::Cluster",
    { noun: "EMR cluster", optional: true, slots: [{ path: "JobFlowRole", takes: "either" }] }
  ],
  [
    "AWS::ElasticBeanstalk::Environment",
    { noun: "Beanstalk environment", optional: true, slots: [BEANSTALK_OPTION] }
  ],
  [
    "AWS::ElasticBeanstalk::ConfigurationTemplate",
    { noun: "Beanstalk configuration template", optional: true, slots: [BEANSTALK_OPTION] }
  ],
  [
    "AWS::ImageBuilder::InfrastructureConfiguration",
    {
      noun: "Image Builder configuration",
      optional: true,
      slots: [{ path: "InstanceProfileName", takes: "name" }]
    }
  ],
  [
    "AWS::PCS::ComputeNodeGroup",
    {
      noun: "PCS compute node group",
      optional: true,
      slots: [{ path: "IamInstanceProfileArn", takes: "arn" }],
      templates: ["CustomLaunchTemplate.TemplateId"]
    }
  ],
  [
    "AWS::RDS::DBInstance",
    {
      noun: "RDS Custom instance",
      optional: true,
      slots: [{ path: "CustomIAMInstanceProfile", takes: "name" }]
    }
  ],
  [
    "AWS::WorkspacesInstances::WorkspaceInstance",
    { noun: "WorkSpaces instance", optional: true, slots: arnOrName("ManagedInstance.IamInstanceProfile") }
  ],
  [
    "AWS::OpsWorks::Stack",
    { noun: "OpsWorks stack", optional: true, slots: [{ path: "DefaultInstanceProfileArn", takes: "arn" }] }
  ],
  [
    "AWS::OpsWorks::Layer",
    { noun: "OpsWorks layer", optional: true, slots: [{ path: "CustomInstanceProfileArn", takes: "arn" }] }
  ]
]);

// src/cloudformation/resources/launches.ts
var TEMPLATES = ["AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"];
function launchesOf(directory, context) {
  return [...context.evaluator.template.resources.values()].flatMap((resource) => {
    const type = LAUNCH_TYPES.get(resource.type);
    if (!type) return [];
    const launch = launchOf2(resource, type, directory, context);
    const isNone = type.optional && launch.slots.length === 0;
    return isNone ? [] : [launch];
  });
}
function launchOf2(resource, type, directory, context) {
  const { evaluator } = context;
  const at = (path) => path ? findValue(resource, path, evaluator) : void 0;
  const option = (name) => type.metadataOptions && at(`${type.metadataOptions}.${name}`);
  const templates = templatesOf(resource, type, directory, context);
  const userData = at(type.userData);
  return {
    ...entityOf(resource, context),
    kind: "launch",
    noun: type.noun,
    slots: slotsOf(resource, type, context),
    imds: written({
      endpoint: option("HttpEndpoint"),
      tokens: option("HttpTokens"),
      hopLimit: option("HttpPutResponseHopLimit")
    }),
    uses: written({ keyPair: at(type.keyPair), placementGroup: at(type.placementGroup) }),
    ...templates && { templates },
    ...userData && { userData }
  };
}
function written(values) {
  return Object.fromEntries(Object.entries(values).filter((entry2) => !!entry2[1]));
}
function slotsOf(resource, type, { evaluator }) {
  return type.slots.flatMap(
    ({ path, takes, where }) => findAll(resource, path, evaluator, where).map(({ node, value }) => ({ at: placeOf2(node), takes, value }))
  );
}
function templatesOf(resource, type, directory, { evaluator }) {
  const found = (type.templates ?? []).flatMap((path) => findAll(resource, path, evaluator));
  const [first] = found;
  return first && list(
    found.map(({ value }) => item(linkedByName(value, directory))),
    placeOf2(first.node)
  );
}
function linkedByName(value, directory) {
  return lift([value], value.at, (plain) => {
    if (plain.ref) return plain;
    const template = TEMPLATES.map((type) => directory.find(type, plain)).find(Boolean);
    return template ? withRef(plain, { to: template.target, attr: "name" }) : plain;
  });
}

// src/cloudformation/resources/policies.ts
var EVERYBODY = [
  { property: "Roles", type: "AWS::IAM::Role" },
  { property: "Users", type: "AWS::IAM::User" },
  { property: "Groups", type: "AWS::IAM::Group" }
];
var INLINE_POLICIES = /* @__PURE__ */ new Map([
  ["AWS::IAM::Policy", EVERYBODY],
  ["AWS::IAM::RolePolicy", [{ property: "RoleName", type: "AWS::IAM::Role" }]],
  ["AWS::IAM::UserPolicy", [{ property: "UserName", type: "AWS::IAM::User" }]],
  ["AWS::IAM::GroupPolicy", [{ property: "GroupName", type: "AWS::IAM::Group" }]]
]);
function readPolicies(directory, context) {
  const reader = new PolicyReader(directory, context);
  for (const resource of context.evaluator.template.resources.values()) reader.read(resource);
  const groups = readMemberships(directory, context);
  return { policies: reader.policies, additions: { attachments: reader.attachments, groups } };
}
var PolicyReader = class {
  policies = [];
  attachments = /* @__PURE__ */ new Map();
  #directory;
  #context;
  constructor(directory, context) {
    this.#directory = directory;
    this.#context = context;
  }
  read(resource) {
    const recipients = INLINE_POLICIES.get(resource.type);
    if (recipients) this.#inline(resource, recipients);
    if (resource.type === "AWS::IAM::ManagedPolicy") this.#managed(resource);
  }
  /** An inline policy that goes to nobody in the template is kept as a policy that is attached to nobody. */
  #inline(resource, recipients) {
    const policy = documentOf2(resource, this.#context);
    const isHeld = this.#attach(resource, recipients, "inline", () => policy);
    if (!isHeld) this.policies.push(policyOf(resource, this.#context));
  }
  #managed(resource) {
    const { evaluator } = this.#context;
    this.policies.push(policyOf(resource, this.#context));
    this.#attach(
      resource,
      EVERYBODY,
      "managed",
      (recipient) => referenceTo(resource.logicalId, writtenAt(recipient), evaluator)
    );
  }
  /** Attaches a policy to those of its recipients that are in the template; false if none is. */
  #attach(resource, recipients, how, policyFor) {
    const { evaluator } = this.#context;
    const exists = evaluator.condition(resource.condition);
    let isHeld = false;
    for (const { property, type } of recipients) {
      const names2 = findValue(resource, property, evaluator);
      for (const { value, when } of elementsOf2(names2)) {
        const holder = this.#directory.find(type, value);
        if (!holder) continue;
        isHeld = true;
        const policy = stamped(policyFor(value), names2?.rests ?? []);
        const attachment2 = { at: writtenAt(value), when: all(exists, when), how, policy };
        append(this.attachments, holder.logicalId, attachment2);
      }
    }
    return isHeld;
  }
};
function policyOf(resource, context) {
  const { evaluator } = context;
  const path = findValue(resource, "Path", evaluator);
  const isManaged = resource.type === "AWS::IAM::ManagedPolicy";
  const name = isManaged ? nameAttribute(resource, evaluator) : findValue(resource, "PolicyName", evaluator);
  return {
    ...entityOf(resource, context),
    kind: "policy",
    document: documentOf2(resource, context),
    ...name && { name },
    ...path && { path }
  };
}
function documentOf2(resource, { evaluator }) {
  const document2 = findValue(resource, "PolicyDocument", evaluator);
  const { logicalId, target } = resource;
  return document2 ?? unknown(evaluator.sym(`${logicalId}.document`, "a policy document"), target.at);
}
function readMemberships(directory, { evaluator }) {
  const groups = /* @__PURE__ */ new Map();
  for (const resource of resourcesOf("AWS::IAM::UserToGroupAddition", evaluator)) {
    const exists = evaluator.condition(resource.condition);
    const group = findValue(resource, "GroupName", evaluator);
    if (!group) continue;
    for (const { value, when } of elementsOf2(findValue(resource, "Users", evaluator))) {
      const user = directory.find("AWS::IAM::User", value);
      if (user) append(groups, user.logicalId, item(group, all(exists, when)));
    }
  }
  return groups;
}
function append(lists, key, element2) {
  const list2 = lists.get(key);
  if (list2) list2.push(element2);
  else lists.set(key, [element2]);
}

// src/cloudformation/resources/principals.ts
function rolesOf(additions, context) {
  return resourcesOf("AWS::IAM::Role", context.evaluator).map((resource) => ({
    ...principalOf(resource, additions, context),
    kind: "role",
    trust: trustOf(resource, context),
    people: mentionsSaml(resource) ? "maybe" : "no"
  }));
}
function usersOf(additions, context) {
  return resourcesOf("AWS::IAM::User", context.evaluator).map((resource) => {
    const groups = groupsOf(resource, additions, context);
    const user = principalOf(resource, additions, context);
    return { ...user, kind: "user", people: "yes", ...groups && { groups } };
  });
}
function groupsIn(additions, context) {
  return resourcesOf("AWS::IAM::Group", context.evaluator).map((resource) => ({
    ...principalOf(resource, additions, context),
    kind: "group",
    people: "yes"
  }));
}
function principalOf(resource, additions, context) {
  const path = findValue(resource, "Path", context.evaluator);
  const attached = additions.attachments.get(resource.logicalId) ?? [];
  return {
    ...entityOf(resource, context),
    name: nameAttribute(resource, context.evaluator),
    ...path && { path },
    policies: [...ownAttachments(resource, context), ...attached],
    closed: false
  };
}
function trustOf(resource, { evaluator }) {
  const trust = findValue(resource, "AssumeRolePolicyDocument", evaluator);
  const { logicalId, target } = resource;
  return trust ?? unknown(evaluator.sym(`${logicalId}.trust`, "a trust policy"), target.at);
}
function mentionsSaml(resource) {
  const trust = entryOf(resource.properties, "AssumeRolePolicyDocument");
  return trust !== void 0 && /saml/i.test(slice(trust.at));
}
function groupsOf(resource, additions, { evaluator }) {
  const written3 = findValue(resource, "Groups", evaluator);
  const added = additions.groups.get(resource.logicalId);
  if (!added) return written3;
  const { at } = resource.target;
  return concat([written3 ?? list([], at), list(added, at)], at);
}
function ownAttachments(resource, { evaluator }) {
  const property = (name) => elementsOf2(findValue(resource, name, evaluator));
  return [
    ...property("Policies").flatMap(inlineAttachment),
    ...property("ManagedPolicyArns").map((element2) => attachment("managed", element2)),
    ...property("PermissionsBoundary").map((element2) => attachment("boundary", element2))
  ];
}
function inlineAttachment({ value, when }) {
  if (value.kind !== "map") return [attachment("inline", { value, when })];
  const document2 = value.entries.get("PolicyDocument");
  if (!document2) return [];
  const policy = stamped(document2.value, value.rests ?? []);
  return [{ at: writtenAt(value), when: all(when, document2.when), how: "inline", policy }];
}
function attachment(how, { value, when }) {
  return { at: writtenAt(value), when, how, policy: value };
}

// src/cloudformation/resources/profiles.ts
function profilesOf(context) {
  const { evaluator } = context;
  return resourcesOf("AWS::IAM::InstanceProfile", evaluator).map((resource) => {
    const path = findValue(resource, "Path", evaluator);
    return {
      ...entityOf(resource, context),
      kind: "profile",
      name: nameAttribute(resource, evaluator),
      roles: findValue(resource, "Roles", evaluator) ?? absent(resource.target.at),
      ...path && { path }
    };
  });
}

// src/cloudformation/rules.ts
function assumptionsOf(evaluator) {
  const rules = [...evaluator.template.rules.values()].map((rule) => rule.value);
  return rules.flatMap((rule) => assertionsOf(rule, evaluator)).filter((condition) => condition !== true);
}
function assertionsOf(rule, evaluator) {
  const condition = entryOf(rule, "RuleCondition");
  if (condition && !isReadable(condition)) return [];
  const doesNotApply = condition ? negate(conditionOf(condition, evaluator)) : false;
  const assertions = entryOf(rule, "Assertions");
  if (assertions?.kind !== "list") return [];
  return assertions.items.flatMap((assertion) => {
    const assert = entryOf(assertion, "Assert");
    return assert && isReadable(assert) ? [any(doesNotApply, conditionOf(assert, evaluator))] : [];
  });
}
var READ = /* @__PURE__ */ new Set(["Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals"]);
function isReadable(node) {
  const call = callOf(node);
  if (!call || !READ.has(call.name)) return false;
  return call.name === "Fn::Equals" || argumentsOf(call).every(isReadable);
}

// src/cloudformation/template.ts
var RESOURCE_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9]/;
function isTemplate(node) {
  const resources = entryOf(node, "Resources");
  if (resources?.kind !== "map") return false;
  return resources.entries.some((entry2) => RESOURCE_TYPE.test(typeOf2(entry2.value) ?? ""));
}
function templateOf(node, file2, broken) {
  const resources = /* @__PURE__ */ new Map();
  const generators = [];
  for (const entry2 of sectionOf(node, "Resources").values()) {
    if (entry2.key.startsWith("Fn::")) generators.push(entry2);
    else resources.set(entry2.key, resourceOf(entry2));
  }
  return {
    file: file2,
    at: node.at,
    parameters: sectionOf(node, "Parameters"),
    conditions: sectionOf(node, "Conditions"),
    rules: sectionOf(node, "Rules"),
    outputs: sectionOf(node, "Outputs"),
    mappings: entryOf(node, "Mappings"),
    resources,
    generators,
    gaps: [...brokenGap(node, broken), ...generators.map(generatorGap), ...transformGaps(node)]
  };
}
function sectionOf(node, name) {
  const section = entryOf(node, name);
  if (section?.kind !== "map") return /* @__PURE__ */ new Map();
  return new Map(section.entries.map((entry2) => [entry2.key, entry2]));
}
function resourceOf({ key, keyAt, value }) {
  return {
    logicalId: key,
    type: typeOf2(value) ?? "",
    target: { address: key, at: keyAt },
    block: { file: keyAt.file, start: keyAt.start, end: Math.max(keyAt.end, value.at.end) },
    properties: entryOf(value, "Properties"),
    condition: textOf(entryOf(value, "Condition"))
  };
}
function typeOf2(resource) {
  const type = entryOf(resource, "Type");
  return type?.kind === "string" ? textOf(type) : void 0;
}
function brokenGap(node, broken) {
  return broken ? [{ at: node.at, why: "the file has syntax errors" }] : [];
}
function generatorGap(entry2) {
  const [name] = entry2.key.split("::", 2).slice(1);
  return { at: entry2.keyAt, why: `resources written by Fn::${name} are not read` };
}
var HARMLESS_TRANSFORM = /^AWS::(Serverless|LanguageExtensions|CodeDeployBlueGreen|SecretsManager)\b/;
function transformGaps(node) {
  const written3 = entryOf(node, "Transform");
  if (!written3) return [];
  const transforms = written3.kind === "list" ? written3.items : [written3];
  return transforms.flatMap((transform) => {
    const name = textOf(transform) ?? textOf(entryOf(transform, "Name")) ?? "a macro";
    return HARMLESS_TRANSFORM.test(name) ? [] : [{ at: transform.at, why: `what ${name} makes of the template is not known` }];
  });
}

// src/cloudformation/index.ts
function readTemplate(node, file2, broken, given = /* @__PURE__ */ new Map()) {
  const template = templateOf(node, file2, broken);
  const any2 = modelOf(template, "any", given);
  const model = any2.unit.defaulted.length > 0 ? { any: any2, given: modelOf(template, "given", given) } : { any: any2 };
  return { models: [model], problems: [] };
}
function modelOf(template, pass, given) {
  const evaluator = new Evaluator(template, pass, given);
  const gaps = [...template.gaps];
  const unit = {
    name: template.file.path,
    kind: "root",
    at: template.at,
    gaps,
    assumes: assumptionsOf(evaluator),
    conditions: namedConditions(evaluator),
    defaulted: defaultedParameters(evaluator.parameters, given)
  };
  const context = { evaluator, scope: scopeOf(unit) };
  const directory = new Directory(evaluator);
  const { policies, additions } = readPolicies(directory, context);
  const launches = launchesOf(directory, context);
  const slots = new Set(launches.flatMap((launch) => launch.slots.map((slot) => slot.at.start)));
  const model = {
    unit,
    policies,
    principals: [...usersOf(additions, context), ...groupsIn(additions, context)],
    roles: rolesOf(additions, context),
    profiles: profilesOf(context),
    launches,
    mentions: mentionsOf(slots, evaluator)
  };
  if (evaluator.metLimit)
    gaps.push({ at: template.at, why: "parts of it are too deep or too long to evaluate" });
  return model;
}

// src/documents/classify.ts
function classify(node, _file) {
  const statements = statementsOf2(node);
  if (!statements) return none("no Statement at its top level");
  if (!statements.some(isStatement)) return none("its Statement has no Effect and no Action");
  return statements.some(hasPrincipal) ? ofPrincipals(statements) : ofIdentity(statements);
}
function none(why) {
  return { kind: "none", why };
}
function statementsOf2(node) {
  const written3 = entryOf(node, "Statement");
  if (!written3) return void 0;
  return written3.kind === "list" ? written3.items : [written3];
}
function isStatement(statement2) {
  return has(statement2, "Effect", "Action", "NotAction");
}
function hasPrincipal(statement2) {
  return has(statement2, "Principal", "NotPrincipal");
}
function has(node, ...keys) {
  return keys.some((key) => entryOf(node, key) !== void 0);
}
function ofPrincipals(statements) {
  if (statements.some((statement2) => has(statement2, "Resource", "NotResource"))) {
    return none("a resource policy: it has a Principal and a Resource");
  }
  if (!statements.every(isAboutSts))
    return none("a resource policy: it has a Principal, not only for sts actions");
  return { kind: "trust", why: "a trust policy" };
}
function isAboutSts(statement2) {
  const actions = textsUnder(statement2, "Action");
  return actions.length > 0 && actions.every((action) => action?.toLowerCase().startsWith("sts:"));
}
function ofIdentity(statements) {
  if (!statements.some(isAllow2)) return none("a policy that allows nothing: it grants nobody anything");
  if (statements.some(isFullAccess) && statements.some(isDeny)) {
    return none("like a service control policy: it allows everything and denies some");
  }
  return { kind: "identity", why: "an identity policy" };
}
function isAllow2(statement2) {
  return isStatement(statement2) && !isDeny(statement2);
}
function isDeny(statement2) {
  return textOf(entryOf(statement2, "Effect")) === "Deny";
}
function isFullAccess(statement2) {
  return textOf(entryOf(statement2, "Effect")) === "Allow" && textsUnder(statement2, "Action").includes("*") && textsUnder(statement2, "Resource").includes("*") && !has(statement2, "Condition");
}
function textsUnder(statement2, key) {
  const written3 = entryOf(statement2, key);
  if (!written3) return [];
  return written3.kind === "list" ? written3.items.map((item2) => textOf(item2)) : [textOf(written3)];
}

// src/documents/placeholders.ts
var MARKED = /<[^<>\s][^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}/g;
var POLICY_VARIABLE = /^\$\{(?:[*?$]|[\w.-]+:(?!:)[^{}]*)\}$/;
var SHOUTED = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
function withPlaceholders(node) {
  switch (node.kind) {
    case "string":
      return { ...node, pieces: inString(node.pieces, node.at.file.path) };
    case "list":
      return { ...node, items: node.items.map(withPlaceholders) };
    case "map":
      return {
        ...node,
        entries: node.entries.map((entry2) => ({ ...entry2, value: withPlaceholders(entry2.value) }))
      };
    default:
      return node;
  }
}
function inString(pieces, path) {
  const marked = pieces.flatMap((piece) => replace(piece, MARKED, path, isPlaceholder));
  const [first] = marked;
  const isArn = first !== void 0 && !isHole(first) && first.lit.startsWith("arn:");
  return isArn ? inArn(marked, path) : marked;
}
function isPlaceholder(words) {
  return !POLICY_VARIABLE.test(words);
}
function replace(lit, pattern, path, isMeant = () => true) {
  const pieces = [];
  let from = 0;
  for (const match of lit.lit.matchAll(pattern)) {
    if (!isMeant(match[0])) continue;
    if (match.index > from) pieces.push(part(lit, from, match.index));
    from = match.index + match[0].length;
    pieces.push(symbol(part(lit, match.index, from), path));
  }
  if (from === 0) return [lit];
  if (from < lit.lit.length) pieces.push(part(lit, from, lit.lit.length));
  return pieces;
}
function part({ lit, at }, from, to) {
  const isExact2 = at && at.end - at.start === lit.length;
  const own = isExact2 ? { ...at, start: at.start + from, end: at.start + to } : at;
  return own ? { lit: lit.slice(from, to), at: own } : { lit: lit.slice(from, to) };
}
function symbol({ lit, at }, path, shape) {
  const label = lit.replace(/^(?:<|\{\{|\$\{)\s*|\s*(?:>|\}\}|\})$/g, "");
  return { id: `${path}#placeholder:${label}`, label, ...at && { at }, ...shape && { shape } };
}
var HEAD = [
  { written: /^arn$/ },
  { written: /^aws(?:-[a-z]+)*$/ },
  { written: /^/ },
  { written: /^(?:[a-z]{2,}(?:-[a-z]+)+-\d+)?$/, shape: REGION_SHAPE },
  { written: /^(?:\d*|aws)$/, shape: ACCOUNT_SHAPE }
];
var WILDCARD2 = /[*?]/;
function inArn(text3, path) {
  let part5 = 0;
  return text3.flatMap((piece) => {
    if (isHole(piece)) return [piece];
    const pieces = [];
    for (const stretch of stretches(piece, HEAD.length - part5)) {
      if (stretch.lit === ":") part5++;
      const rule = HEAD[part5];
      if (!rule) pieces.push(...replace(stretch, SHOUTED, path));
      else pieces.push(inHead(stretch, rule, path));
    }
    return pieces;
  });
}
function inHead(stretch, rule, path) {
  const { lit } = stretch;
  if (lit === ":" || rule.written.test(lit) || WILDCARD2.test(lit)) return stretch;
  return symbol(stretch, path, rule.shape);
}
function stretches(piece, colons) {
  const out = [];
  let from = 0;
  for (let left = colons; left > 0; left--) {
    const colon = piece.lit.indexOf(":", from);
    if (colon < 0) break;
    if (colon > from) out.push(part(piece, from, colon));
    out.push(part(piece, colon, colon + 1));
    from = colon + 1;
  }
  if (from < piece.lit.length) out.push(part(piece, from, piece.lit.length));
  return out;
}

// src/documents/index.ts
function readDocument(node, file2, broken) {
  if (classify(node, file2).kind !== "identity") return { models: [], problems: [] };
  return { models: [{ any: modelOf2(node, file2, broken) }], problems: [] };
}
function modelOf2(node, file2, broken) {
  const unit = {
    name: file2.path,
    kind: "document",
    at: node.at,
    gaps: broken ? [{ at: node.at, why: "the file cannot be parsed as a whole" }] : [],
    assumes: [],
    conditions: [],
    defaulted: []
  };
  const policies = [policyOf2(node, unit)];
  return { unit, policies, principals: [], roles: [], profiles: [], launches: [], mentions: [] };
}
function policyOf2(node, unit) {
  const scope = {
    unit,
    partition: text(PARTITION),
    account: text(ACCOUNT),
    region: text(REGION)
  };
  return {
    kind: "policy",
    type: "policy",
    target: { address: unit.name, at: nameOf2(node) },
    block: node.at,
    when: true,
    scope,
    managed: true,
    document: valueOfNode(withPlaceholders(node))
  };
}
function nameOf2(node) {
  const statement2 = node.kind === "map" ? node.entries.find((entry2) => entry2.key === "Statement") : void 0;
  return statement2?.keyAt ?? node.at;
}

// src/syntax/files.ts
function isUnreadable(result) {
  return "unreadable" in result;
}
function joinPath(folder, path) {
  const parts = [];
  for (const part5 of `${folder}/${path}`.split("/")) {
    if (part5 === "" || part5 === ".") continue;
    if (part5 === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part5);
  }
  return parts.join("/") || ".";
}
function folderOf(path) {
  const cut2 = path.lastIndexOf("/");
  return cut2 < 0 ? "." : path.slice(0, cut2);
}

// src/terraform/module.ts
function moduleOf({ folder, at, bodies, gaps, variableFiles }) {
  const blocks = bodies.flatMap((body) => body.blocks);
  const settings = new Set(blocks.filter((block) => block.type === "terraform").flatMap(settingsIn));
  const providers = blocks.filter((block) => block.type === "provider");
  const isDeployed = providers.length > 0 || variableFiles.length > 0 || settings.has("backend") || settings.has("cloud");
  return {
    folder,
    at,
    variables: byLabel(blocks, "variable"),
    locals: localsOf(blocks),
    outputs: byLabel(blocks, "output"),
    calls: byLabel(blocks, "module"),
    resources: resourcesOf2(blocks),
    providers,
    isDeployed,
    hasRequiredProviders: settings.has("required_providers"),
    variableFiles,
    gaps
  };
}
function settingsIn({ body }) {
  return [...body.blocks.map((block) => block.type), ...body.attributes.map((attribute2) => attribute2.name)];
}
function attributeIn(body, name) {
  return body.attributes.findLast((attribute2) => attribute2.name === name);
}
function byLabel(blocks, type) {
  const named5 = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    const label = block.labels[0]?.text;
    if (block.type === type && label !== void 0 && !named5.has(label)) named5.set(label, block);
  }
  return named5;
}
function localsOf(blocks) {
  const locals = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    if (block.type !== "locals") continue;
    for (const attribute2 of block.body.attributes) {
      if (!locals.has(attribute2.name)) locals.set(attribute2.name, attribute2);
    }
  }
  return locals;
}
var MODES = { resource: "managed", data: "data" };
function resourcesOf2(blocks) {
  const resources = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    const [type, name] = block.labels;
    if (block.type !== "resource" && block.type !== "data" || !type || !name) continue;
    const resource = { mode: MODES[block.type], type: type.text, name, block };
    const address = addressOf(resource);
    if (!resources.has(address)) resources.set(address, resource);
  }
  return resources;
}
function addressOf({ mode, type, name }) {
  const address = `${type}.${name.text}`;
  return mode === "data" ? `data.${address}` : address;
}

// src/terraform/call.ts
var DEEPEST7 = 20;
function calledModule(name, block, caller) {
  const { run: run2, module } = caller;
  const source = attributeIn(block.body, "source")?.value;
  const at = source?.at ?? block.at;
  const folder = source && localFolder(source, module.folder);
  if (folder === void 0) {
    run2.gap(at, `module "${name}" is not read: its source is not a local path`);
    return void 0;
  }
  if (folder.startsWith("..")) {
    run2.gap(at, `module "${name}" is not read: its source lies outside the project's root`);
    return void 0;
  }
  const ancestors = ancestorFolders(caller);
  if (ancestors.includes(folder)) {
    const round = [...ancestors.slice(ancestors.indexOf(folder)), folder].join(" → ");
    run2.loader.report(at, `module "${name}" sources itself: ${round}`);
    run2.gap(at, `module "${name}" sources itself`);
    return void 0;
  }
  const called = ancestors.length < DEEPEST7 ? run2.loader.module(folder) : void 0;
  if (!called) run2.gap(at, `module "${name}" is not read: there is no module in ${folder}`);
  return called;
}
function localFolder(source, folder) {
  const path = literalText2(source);
  return path !== void 0 && /^\.\.?\//.test(`${path}/`) ? joinPath(folder, path) : void 0;
}
function literalText2(expression) {
  if (expression.kind !== "template") return void 0;
  let text3 = "";
  for (const part5 of expression.parts) {
    if (part5.kind !== "text") return void 0;
    text3 += part5.text.map((piece) => piece.lit).join("");
  }
  return text3;
}
function ancestorFolders(module) {
  const folders = [];
  for (let one2 = module; one2; one2 = one2.parent) folders.unshift(one2.module.folder);
  return folders;
}

// src/syntax/hcl/letters.ts
var LETTER = {
  TAB: 9,
  LF: 10,
  CR: 13,
  SPACE: 32,
  QUOTE: 34,
  HASH: 35,
  DOLLAR: 36,
  PERCENT: 37,
  PLUS: 43,
  MINUS: 45,
  DOT: 46,
  SLASH: 47,
  LESS: 60,
  UPPER_E: 69,
  BACKSLASH: 92,
  LOWER_E: 101,
  OPEN_BRACE: 123,
  CLOSE_BRACE: 125,
  TILDE: 126
};
var ASCII_NAME_START = asciiTable(/[A-Za-z_]/);
var ASCII_NAME_LETTER = asciiTable(/[A-Za-z0-9_-]/);
var NAME_START = /[\p{ID_Start}_]/uy;
var NAME_LETTERS = /[\p{ID_Continue}-]*/uy;
function asciiTable(letters) {
  return Array.from({ length: 128 }, (_, code) => letters.test(String.fromCharCode(code)));
}
function isDigit(letter) {
  return letter >= 48 && letter <= 57;
}
function isNameStart(text3, at) {
  const letter = text3.charCodeAt(at);
  if (letter < 128) return ASCII_NAME_START[letter];
  NAME_START.lastIndex = at;
  return letter >= 128 && NAME_START.test(text3);
}
function nameEnd(text3, start) {
  let end = start;
  while (ASCII_NAME_LETTER[text3.charCodeAt(end)]) end++;
  if (!(text3.charCodeAt(end) >= 128)) return end;
  NAME_LETTERS.lastIndex = start;
  NAME_LETTERS.test(text3);
  return NAME_LETTERS.lastIndex;
}
function isSpace(letter) {
  if (letter < 128) return letter === 32 || letter >= 9 && letter <= 13;
  return letter === 133 || letter === 160 || WIDE_SPACES.has(letter);
}
var WIDE_SPACES = /* @__PURE__ */ new Set([5760, 8232, 8233, 8239, 8287, 12288]);
for (let letter = 8192; letter <= 8202; letter++) WIDE_SPACES.add(letter);

// src/syntax/hcl/heredoc.ts
function heredocMarker(opening) {
  return opening.slice(opening[2] === "-" ? 3 : 2).trimEnd();
}
function closingMarker(text3, lineStart, marker) {
  let start = lineStart;
  while (isBlank(text3, start)) start++;
  if (!text3.startsWith(marker, start)) return void 0;
  const end = start + marker.length;
  let rest2 = end;
  while (isBlank(text3, rest2)) rest2++;
  return text3.charCodeAt(rest2) === LETTER.LF ? { start, end } : void 0;
}
function findClosingMarker(text3, firstLine, marker) {
  let line = firstLine;
  while (line < text3.length) {
    const closing = closingMarker(text3, line, marker);
    if (closing) return closing;
    const newline = text3.indexOf("\n", line);
    if (newline < 0) return void 0;
    line = newline + 1;
  }
  return void 0;
}
function isBlank(text3, at) {
  const letter = text3.charCodeAt(at);
  return letter !== LETTER.LF && isSpace(letter);
}

// src/syntax/hcl/lexer.ts
var SYMBOLS = [
  ...["...", "::", "==", "=>", "!=", "<=", ">=", "&&", "||", "~}"],
  ...["{", "}", "[", "]", "(", ")", ".", ",", ":", "?", "=", "!", "<", ">", "+", "-", "*", "/", "%", '"']
];
var SYMBOLS_BY_LETTER = [];
for (const symbol2 of SYMBOLS) {
  const letter = symbol2.charCodeAt(0);
  SYMBOLS_BY_LETTER[letter] = [...SYMBOLS_BY_LETTER[letter] ?? [], symbol2];
}
var HEREDOC_OPENING = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;
var Lexer = class {
  text;
  kind = "end";
  start = 0;
  end = 0;
  /** Where the word before this one ended. */
  previousEnd = 0;
  /** Whether a line end is a word; inside brackets it is not. Set it before advancing. */
  newlines = true;
  /** Comments are noted here as they are passed, if somebody wants them. */
  comments;
  /** From here on no comment ends, so that many open ones do not cost a search each. */
  lastCommentEnd = Number.POSITIVE_INFINITY;
  constructor(text3) {
    this.text = text3;
  }
  advance() {
    this.advanceFrom(this.end);
  }
  /** Goes on at an offset, such as behind a string that was read letter by letter. */
  advanceFrom(offset) {
    this.previousEnd = offset;
    this.start = this.skipBlanks(offset);
    this.kind = this.scan(this.start);
  }
  /** Like a comparison of `kind`, for where the compiler would take the kind for settled that advancing changes. */
  is(kind) {
    return this.kind === kind;
  }
  /** The text of the word that comes next. */
  word() {
    return this.text.slice(this.start, this.end);
  }
  /** Sets `end` and says what begins at an offset. */
  scan(start) {
    const letter = this.text.charCodeAt(start);
    if (isNameStart(this.text, start)) {
      this.end = nameEnd(this.text, start);
      return "name";
    }
    if (isDigit(letter)) {
      this.end = numberEnd(this.text, start);
      return "number";
    }
    if (letter === LETTER.LESS && this.opensHeredoc(start)) return "<<";
    for (const symbol2 of SYMBOLS_BY_LETTER[letter] ?? []) {
      if (!this.text.startsWith(symbol2, start)) continue;
      this.end = start + symbol2.length;
      return symbol2;
    }
    return this.scanRest(start);
  }
  scanRest(start) {
    if (start >= this.text.length) {
      this.end = start;
      return "end";
    }
    const newline = newlineLength(this.text, start);
    this.end = start + (newline || 1);
    return newline ? "newline" : "unknown";
  }
  opensHeredoc(start) {
    HEREDOC_OPENING.lastIndex = start;
    if (!HEREDOC_OPENING.test(this.text)) return false;
    this.end = HEREDOC_OPENING.lastIndex;
    return true;
  }
  /** Passes spaces and comments, and line ends where they are no words. */
  skipBlanks(offset) {
    let at = offset;
    for (; ; ) {
      const letter = this.text.charCodeAt(at);
      if (letter === LETTER.SPACE || letter === LETTER.TAB) at++;
      else if (letter === LETTER.HASH || letter === LETTER.SLASH) {
        const end = this.commentEnd(at);
        if (end === at) return at;
        this.noteComment(at, end);
        at = end;
      } else {
        const newline = this.newlines ? 0 : newlineLength(this.text, at);
        if (newline === 0) return at;
        at += newline;
      }
    }
  }
  /** Behind the comment that begins at `at`, its line end excluded; `at` itself if none begins, or it never ends. */
  commentEnd(at) {
    if (this.text.startsWith("/*", at)) return this.blockCommentEnd(at);
    if (this.text.charCodeAt(at) !== LETTER.HASH && !this.text.startsWith("//", at)) return at;
    const newline = this.text.indexOf("\n", at);
    if (newline < 0) return this.text.length;
    return this.text.charCodeAt(newline - 1) === LETTER.CR ? newline - 1 : newline;
  }
  blockCommentEnd(at) {
    if (at >= this.lastCommentEnd) return at;
    const close = this.text.indexOf("*/", at + 2);
    if (close >= 0) return close + 2;
    this.lastCommentEnd = at;
    return at;
  }
  /** A stretch that is read twice is noted once. */
  noteComment(start, end) {
    const last = this.comments?.at(-1);
    if (!last || last.start < start) this.comments?.push({ start, end });
  }
};
function newlineLength(text3, at) {
  const letter = text3.charCodeAt(at);
  if (letter === LETTER.LF) return 1;
  return letter === LETTER.CR && text3.charCodeAt(at + 1) === LETTER.LF ? 2 : 0;
}
function numberEnd(text3, start) {
  let end = start + 1;
  let at = end;
  for (; ; ) {
    const letter = text3.charCodeAt(at);
    if (letter === LETTER.DOT) at++;
    else if (isDigit(letter)) end = ++at;
    else if (letter === LETTER.UPPER_E || letter === LETTER.LOWER_E) {
      const next = text3.charCodeAt(at + 1);
      const digit = next === LETTER.PLUS || next === LETTER.MINUS ? at + 2 : at + 1;
      if (!isDigit(text3.charCodeAt(digit))) return end;
      at = end = digit + 1;
    } else return end;
  }
}

// src/syntax/hcl/reader.ts
var DEFAULT_DEPTH2 = 200;
var MOST_PROBLEMS = 20;
var Broken = class _Broken {
  start;
  end;
  message;
  /** `here`: the smallest thing around it that can be skipped. `item`: no less than the argument or block. `all`: what follows is lost too. */
  reach;
  constructor(start, end, message, reach3) {
    this.start = start;
    this.end = end;
    this.message = message;
    this.reach = reach3;
  }
  reaching(reach3) {
    return new _Broken(this.start, this.end, this.message, reach3);
  }
};
var Stop = class {
};
var Reader = class extends Lexer {
  source;
  problems = [];
  /** How many expressions and blocks are open. */
  depth = 0;
  /** How many levels the tallest of the expressions has that were read since `enter`. */
  height = 0;
  limit;
  constructor(source, limit = DEFAULT_DEPTH2) {
    super(source.text);
    this.source = source;
    this.limit = limit;
  }
  range(start, end) {
    return place(this.source, start, end);
  }
  /** From an offset to the end of the word that was read last. */
  since(start) {
    return this.range(start, this.previousEnd);
  }
  // ── depth: neither the stack nor the tree grows beyond the limit, so who walks the tree needs no guard ──
  /** Call it before anything that may hold its like, and `leave` with its result after. */
  enter() {
    if (++this.depth > this.limit) this.tooDeep();
    const outer = this.height;
    this.height = 0;
    return outer;
  }
  leave(outer) {
    this.depth--;
    this.height = Math.max(outer, this.height + 1);
  }
  /** One more level on top of what was just read, as in a chain `a.b.c` or `a + b + c`. */
  grow() {
    if (++this.height > this.limit) this.tooDeep();
  }
  tooDeep() {
    this.report(`nested more than ${this.limit} levels deep`, this.start, this.end);
    throw new Stop();
  }
  /** What to go back to when something inside proves broken. */
  mark() {
    return { depth: this.depth, height: this.height, newlines: this.newlines };
  }
  returnTo(mark) {
    this.depth = mark.depth;
    this.height = mark.height;
    this.newlines = mark.newlines;
  }
  // ── words ──
  isWord(word) {
    return this.kind === "name" && this.end - this.start === word.length && this.text.startsWith(word, this.start);
  }
  /** Passes an opening bracket. Line ends are no words inside; the result is for `close`. */
  open() {
    const outer = this.newlines;
    this.newlines = false;
    this.advance();
    return outer;
  }
  /** Passes the closing bracket of what was opened at `start`. */
  close(bracket, outer, start, expected = `"${bracket}"`) {
    if (this.kind === "end") this.fail(`"${this.text[start]}" is not closed`, start, start + 1);
    if (this.kind !== bracket) this.failExpecting(expected);
    this.newlines = outer;
    this.advance();
  }
  expect(kind, after) {
    if (this.kind !== kind) this.failExpecting(`"${kind}" ${after}`);
    this.advance();
  }
  expectName(what) {
    if (this.kind !== "name") this.failExpecting(what);
    const name = this.word();
    this.advance();
    return name;
  }
  // ── problems ──
  fail(message, start = this.start, end = this.end, reach3 = "here") {
    throw new Broken(start, end, message, reach3);
  }
  failExpecting(what) {
    this.fail(`expected ${what}, found ${this.found()}`);
  }
  report(message, start, end) {
    this.reportAt(message, this.range(start, end));
  }
  reportAt(message, at) {
    this.problems.push({ at, message });
    if (this.problems.length >= MOST_PROBLEMS) throw new Stop();
  }
  /** The next word, as a message names it. */
  found() {
    if (this.kind === "end") return "the end of the text";
    if (this.kind === "newline") return "the end of the line";
    if (this.kind === '"') return "a string";
    if (this.kind === "<<") return "a heredoc";
    const word = this.text.slice(this.start, Math.min(this.end, this.start + 30));
    return word === '"' ? `'"'` : `"${word}"`;
  }
  // ── text ──
  /** Adds a stretch as written, in as many pieces as the source has for it. */
  addLiteral(pieces, start, end) {
    for (const piece of piecesOf(this.source, start, end)) pieces.push(piece);
  }
};

// src/syntax/hcl/recovery.ts
var OPENING_OF = /* @__PURE__ */ new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  ["~}", "{"]
]);
var ITEM = /([ \t]*)(?:[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]+(?:[\p{ID_Start}_][\p{ID_Continue}-]*|"[^"\n]*"))*[ \t]*(?:=(?![=>])|\{)|(\}))/uy;
var TOP_BLOCK = /^(?:resource|data|ephemeral|module|variable|output|provider|locals|terraform|moved|import|removed|check)\b[^\n{}=]*\{/;
var NEXT_TOP_BLOCK = new RegExp(TOP_BLOCK, "gm");
var TOP_BLOCK_HERE = new RegExp(TOP_BLOCK, "my");
function nextItem(text3, start, broken) {
  const walker = new Walker(text3);
  const brackets = new Brackets();
  const indent2 = indentOf(text3, start);
  for (walker.advanceFrom(start); walker.kind !== "end"; walker.pass()) {
    const isBehind = walker.start >= broken;
    const closesNothing = !brackets.note(walker.opensBlockAfterOddQuote() ? "{" : walker.kind);
    if (isBehind && closesNothing && walker.kind === "}") return walker.start;
    const isNextLine = isBehind && walker.kind === "newline";
    if (isNextLine && continuesAt(text3, walker.end, brackets.areOpen, indent2)) return walker.end;
  }
  return text3.length;
}
var Brackets = class {
  open = [];
  counts = new Map([...OPENING_OF.values()].map((bracket) => [bracket, 0]));
  get areOpen() {
    return this.open.length > 0;
  }
  /** False for a bracket that closes none of those that are open. One that closes an outer bracket closes all within. */
  note(kind) {
    if (this.counts.has(kind)) this.push(kind);
    const opening = OPENING_OF.get(kind);
    if (opening === void 0) return true;
    if (this.counts.get(opening) === 0) return false;
    while (this.pop() !== opening) {
    }
    return true;
  }
  push(bracket) {
    this.open.push(bracket);
    this.counts.set(bracket, this.counts.get(bracket) + 1);
  }
  pop() {
    const bracket = this.open.pop();
    if (bracket !== void 0) this.counts.set(bracket, this.counts.get(bracket) - 1);
    return bracket;
  }
};
var Walker = class extends Lexer {
  /** From here on heredocs are taken for closed nowhere, so that many open ones do not cost a search each. */
  lastHeredoc = Number.POSITIVE_INFINITY;
  pass() {
    if (this.kind === '"') this.advanceFrom(stringEnd(this.text, this.start));
    else if (this.kind === "<<") this.passHeredoc();
    else this.advance();
  }
  /** In `resource "a" b" {` the last quote swallows the brace, but the block is there. */
  opensBlockAfterOddQuote() {
    if (this.kind !== '"') return false;
    const string2 = this.text.slice(this.start, stringEnd(this.text, this.start));
    return string2.trimEnd().endsWith("{");
  }
  /** An open heredoc counts as its opening line. */
  passHeredoc() {
    const isHopeless = this.start >= this.lastHeredoc;
    const marker = heredocMarker(this.word());
    const closing = isHopeless ? void 0 : findClosingMarker(this.text, this.end, marker);
    if (!closing) this.lastHeredoc = Math.min(this.lastHeredoc, this.start);
    this.advanceFrom(closing?.end ?? this.end - 1);
  }
};
function continuesAt(text3, lineStart, hasOpen, indent2) {
  ITEM.lastIndex = lineStart;
  const match = ITEM.exec(text3);
  if (!match) return false;
  if (!hasOpen) return true;
  const isBrace = match[2] !== void 0;
  return isBrace ? match[1].length < indent2 : match[1].length <= indent2;
}
function indentOf(text3, offset) {
  let start = text3.lastIndexOf("\n", offset - 1) + 1;
  const lineStart = start;
  while (text3.charCodeAt(start) === LETTER.SPACE || text3.charCodeAt(start) === LETTER.TAB) start++;
  return start - lineStart;
}
function nextTopBlock(text3, offset) {
  NEXT_TOP_BLOCK.lastIndex = offset;
  return NEXT_TOP_BLOCK.exec(text3)?.index ?? text3.length;
}
function isTopBlock(text3, offset) {
  TOP_BLOCK_HERE.lastIndex = offset;
  return TOP_BLOCK_HERE.test(text3);
}
function stringEnd(text3, offset) {
  return passOpen(text3, offset + 1, LETTER.QUOTE, text3.length).end;
}
function sequenceEnd(text3, offset, limit) {
  const { end, isClosed } = passOpen(text3, offset + 2, LETTER.CLOSE_BRACE, limit);
  return isClosed ? end : void 0;
}
function passOpen(text3, offset, closing, limit) {
  const open = [closing];
  for (let at = offset; at < limit; at++) {
    const letter = text3.charCodeAt(at);
    const isInString = open.at(-1) === LETTER.QUOTE;
    if (letter === LETTER.LF && (isInString || closing === LETTER.QUOTE)) return { end: at, isClosed: false };
    if (letter === open.at(-1)) open.pop();
    else if (letter === LETTER.QUOTE) open.push(LETTER.QUOTE);
    else if (isInString && letter === LETTER.BACKSLASH) at++;
    else if (letter === LETTER.OPEN_BRACE && (!isInString || isSequenceBrace(text3, at)))
      open.push(LETTER.CLOSE_BRACE);
    if (open.length === 0) return { end: at + 1, isClosed: true };
  }
  return { end: limit, isClosed: false };
}
function isSequenceBrace(text3, at) {
  const letter = text3.charCodeAt(at - 1);
  return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text3.charCodeAt(at - 2) !== letter;
}

// src/syntax/hcl/template-parts.ts
function trimEnd(text3) {
  while (text3.length > 0) {
    const last = text3.at(-1);
    let keep2 = last.lit.length;
    while (keep2 > 0 && isSpace(last.lit.charCodeAt(keep2 - 1))) keep2--;
    text3.pop();
    if (keep2 === 0) continue;
    text3.push(part2(last, 0, keep2));
    return;
  }
}
function trimStart(text3) {
  cutStart(text3, leadingSpaces(text3));
}
function cutIndent(elements2) {
  const lines = [];
  let indent2 = Number.POSITIVE_INFINITY;
  let beginsLine = true;
  for (const element2 of elements2) {
    if (element2.kind !== "text") {
      if (beginsLine) indent2 = 0;
      beginsLine = false;
      continue;
    }
    const spaces = leadingSpaces(element2.text);
    const isBlankLine = endsLine(element2.text) && spaces === lengthOf2(element2.text);
    if (beginsLine && !isBlankLine) {
      lines.push(element2.text);
      indent2 = Math.min(indent2, spaces);
    }
    beginsLine = endsLine(element2.text);
  }
  for (const line of lines) cutStart(line, indent2);
}
function leadingSpaces(text3) {
  let count = 0;
  for (const { lit } of text3) {
    let at = 0;
    while (at < lit.length && isSpace(lit.charCodeAt(at))) at++;
    count += at;
    if (at < lit.length) break;
  }
  return count;
}
function cutStart(text3, count) {
  let left = count;
  let whole2 = 0;
  while (whole2 < text3.length && text3[whole2].lit.length <= left) left -= text3[whole2++].lit.length;
  const first = text3[whole2];
  if (first && left > 0) text3[whole2] = part2(first, left, first.lit.length);
  text3.splice(0, whole2);
}
function part2(piece, start, end) {
  const lit = piece.lit.slice(start, end);
  if (!piece.at) return { lit };
  const isWritten = piece.at.end - piece.at.start === piece.lit.length;
  if (!isWritten) return { lit, at: piece.at };
  return { lit, at: { file: piece.at.file, start: piece.at.start + start, end: piece.at.start + end } };
}
function endsLine(text3) {
  const last = text3.at(-1)?.lit;
  return last?.charCodeAt(last.length - 1) === LETTER.LF;
}
function lengthOf2(text3) {
  return text3.reduce((length2, piece) => length2 + piece.lit.length, 0);
}
function buildParts(r, elements2) {
  return new Builder(r, elements2).all();
}
var Builder = class {
  next = 0;
  r;
  elements;
  constructor(r, elements2) {
    this.r = r;
    this.elements = elements2;
  }
  all() {
    const parts = this.partsUpToDirective();
    const stray = this.elements[this.next];
    if (stray)
      this.fail(
        stray,
        `"%{ ${stray.kind} }" has no "%{ ${stray.kind === "endfor" ? "for" : "if"} }" before it`
      );
    return parts;
  }
  /** Everything up to the directive that ends this stretch of the template, or to the end. */
  partsUpToDirective() {
    const parts = [];
    for (; this.next < this.elements.length; this.next++) {
      const element2 = this.elements[this.next];
      if (element2.kind === "text") addText(parts, element2.text);
      else if (element2.kind === "interpolation") parts.push(this.buildInterpolation(element2));
      else if (element2.kind === "if") parts.push(this.buildIf(element2));
      else if (element2.kind === "for") parts.push(this.buildFor(element2));
      else break;
    }
    return parts;
  }
  buildInterpolation({
    kind,
    value,
    start,
    end
  }) {
    return { kind, at: this.r.range(start, end), value };
  }
  /** Leaves `next` at the closing directive. */
  buildIf(opening) {
    const outer = this.r.enter();
    this.next++;
    const then = this.partsUpToDirective();
    const hasElse = this.elements[this.next]?.kind === "else";
    if (hasElse) this.next++;
    const otherwise = hasElse ? this.partsUpToDirective() : [];
    const at = this.closedBy(opening, "endif");
    this.r.leave(outer);
    return { kind: "if", at, test: opening.test, then, else: otherwise };
  }
  buildFor(opening) {
    const outer = this.r.enter();
    this.next++;
    const body = this.partsUpToDirective();
    const at = this.closedBy(opening, "endfor");
    this.r.leave(outer);
    const { start: _, end: __, ...heading } = opening;
    return { ...heading, at, body };
  }
  /** From an opening directive to the end of the one that closes it, which must come next. */
  closedBy(opening, expected) {
    const closing = this.elements[this.next];
    if (closing?.kind === expected) return this.r.range(opening.start, closing.end);
    const found = closing ? `"%{ ${closing.kind} }"` : "the end of the template";
    return this.fail(opening, `expected "%{ ${expected} }" for this "%{ ${opening.kind} }", found ${found}`);
  }
  fail(directive, message) {
    this.r.fail(message, directive.start, directive.end, "item");
  }
};
function addText(parts, text3) {
  const last = parts.at(-1);
  if (last?.kind !== "text") parts.push({ kind: "text", text: text3 });
  else for (const piece of text3) last.text.push(piece);
}

// src/syntax/hcl/template.ts
function readQuoted(r, readExpression2) {
  const start = r.start;
  const text3 = [];
  const stop = readText(r, r.end, text3, "quoted");
  if (r.text.charCodeAt(stop) === LETTER.QUOTE) {
    r.advanceFrom(stop + 1);
    return { kind: "template", at: r.since(start), parts: text3.length > 0 ? [{ kind: "text", text: text3 }] : [] };
  }
  const elements2 = new Elements(text3);
  const end = readElements(r, stop, elements2, quotedFrame(r, start), readExpression2);
  r.advanceFrom(end + 1);
  return { kind: "template", at: r.since(start), parts: buildParts(r, elements2.list) };
}
function readLabel(r) {
  const pieces = [];
  const stop = readText(r, r.end, pieces, "quoted");
  if (beginsSequence(r.text, stop)) r.fail("expected a label without interpolation", stop, stop + 2);
  if (r.text.charCodeAt(stop) !== LETTER.QUOTE) failUnclosedString(r, r.start, stop);
  r.advanceFrom(stop + 1);
  return pieces.map((piece) => piece.lit).join("");
}
function failUnclosedString(r, start, end) {
  r.fail("this string is not closed on its line", start, end);
}
function quotedFrame(r, start) {
  return {
    style: "quoted",
    endsAt: (offset) => {
      const letter = r.text.charCodeAt(offset);
      const isCut = letter === LETTER.LF || letter === LETTER.CR || Number.isNaN(letter);
      if (isCut) failUnclosedString(r, start, offset);
      return letter === LETTER.QUOTE;
    },
    limit: (offset) => lineEnd(r.text, offset)
  };
}
function readHeredoc(r, readExpression2) {
  const { start, end: firstLine } = r;
  const opening = r.word();
  const marker = heredocMarker(opening);
  const firstClosing = findClosingMarker(r.text, firstLine, marker);
  if (!firstClosing) failUnclosedHeredoc(r, start, opening, marker);
  const frame = {
    style: "heredoc",
    endsAt: (offset) => {
      if (offset >= r.text.length) failUnclosedHeredoc(r, start, opening, marker);
      const beginsLine = r.text.charCodeAt(offset - 1) === LETTER.LF;
      return beginsLine && closingMarker(r.text, offset, marker) !== void 0;
    },
    limit: () => firstClosing.start
  };
  const elements2 = new Elements();
  const lastLine = readElements(r, firstLine, elements2, frame, readExpression2);
  if (opening.startsWith("<<-")) cutIndent(elements2.list);
  r.advanceFrom(closingMarker(r.text, lastLine, marker).end);
  return { kind: "template", at: r.since(start), parts: buildParts(r, elements2.list) };
}
function failUnclosedHeredoc(r, start, opening, marker) {
  const line = opening.trimEnd();
  r.fail(
    `heredoc "${line}" is not closed: no line holds "${marker}" alone`,
    start,
    start + line.length,
    "all"
  );
}
function readBareTemplate(r, readExpression2) {
  const frame = {
    style: "bare",
    endsAt: (offset) => offset >= r.text.length,
    limit: () => r.text.length
  };
  const elements2 = new Elements();
  readElements(r, 0, elements2, frame, readExpression2);
  return buildParts(r, elements2.list);
}
var Elements = class {
  list;
  /** Whether the sequence that was read last ended in `~}`. */
  trimsNext = false;
  constructor(text3 = []) {
    this.list = text3.length > 0 ? [{ kind: "text", text: text3 }] : [];
  }
  add(element2) {
    if (element2.kind === "text" && this.trimsNext) trimStart(element2.text);
    this.trimsNext = false;
    this.list.push(element2);
  }
  /** For `${~`: only text that stands right before it, and in a heredoc only on its line. */
  trimLast() {
    const last = this.list.at(-1);
    if (last?.kind === "text") trimEnd(last.text);
  }
};
function readElements(r, from, elements2, frame, readExpression2) {
  let at = from;
  while (!frame.endsAt(at)) {
    if (beginsSequence(r.text, at)) {
      at = readSequence(r, at, elements2, frame, readExpression2);
    } else {
      const text3 = [];
      at = readText(r, at, text3, frame.style);
      elements2.add({ kind: "text", text: text3 });
    }
  }
  return at;
}
function beginsSequence(text3, at) {
  const letter = text3.charCodeAt(at);
  return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text3.charCodeAt(at + 1) === LETTER.OPEN_BRACE;
}
function readText(r, from, pieces, style) {
  const text3 = r.text;
  const isQuoted = style === "quoted";
  let written3 = from;
  let at = from;
  for (; ; ) {
    const letter = text3.charCodeAt(at);
    if (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) {
      if (text3.charCodeAt(at + 1) === LETTER.OPEN_BRACE) break;
      if (!isEscapedSequence(text3, at, letter)) at++;
      else {
        r.addLiteral(pieces, written3, at);
        pieces.push({ lit: text3.slice(at + 1, at + 3), at: r.range(at, at + 3) });
        written3 = at += 3;
      }
    } else if (isQuoted && letter === LETTER.BACKSLASH) {
      r.addLiteral(pieces, written3, at);
      written3 = at = readEscape(r, at, pieces);
    } else if (isQuoted ? endsQuoted(letter) : endsLine2(letter)) {
      if (letter === LETTER.LF && !isQuoted) at++;
      break;
    } else {
      if (letter === LETTER.CR && style === "heredoc") checkCarriageReturn(r, at);
      at++;
    }
  }
  r.addLiteral(pieces, written3, at);
  return at;
}
function endsQuoted(letter) {
  return letter === LETTER.QUOTE || letter === LETTER.CR || endsLine2(letter);
}
function endsLine2(letter) {
  return letter === LETTER.LF || Number.isNaN(letter);
}
function checkCarriageReturn(r, at) {
  if (r.text.charCodeAt(at + 1) !== LETTER.LF) r.report("a carriage return without a line feed", at, at + 1);
}
function isEscapedSequence(text3, at, letter) {
  return text3.charCodeAt(at + 1) === letter && text3.charCodeAt(at + 2) === LETTER.OPEN_BRACE;
}
var SIMPLE_ESCAPES = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ['"', '"'],
  ["\\", "\\"]
]);
function readEscape(r, at, pieces) {
  const selector = r.text.charAt(at + 1);
  if (selector === "u") return readUnicodeEscape(r, at, 4, pieces);
  if (selector === "U") return readUnicodeEscape(r, at, 8, pieces);
  const lit = SIMPLE_ESCAPES.get(selector);
  if (lit !== void 0) {
    pieces.push({ lit, at: r.range(at, at + 2) });
    return at + 2;
  }
  if (selector === "" || selector === "\n" || selector === "\r") return at + 1;
  r.report(`"\\${selector}" is no escape: write "\\\\" for a backslash`, at, at + 2);
  return at + 2;
}
function readUnicodeEscape(r, at, digits, pieces) {
  const hex = /^[0-9a-f]*/i.exec(r.text.slice(at + 2, at + 2 + digits))[0];
  const end = at + 2 + hex.length;
  const code = Number.parseInt(hex, 16);
  const isLetter = code <= 1114111 && (code < 55296 || code > 57343);
  if (hex.length < digits) r.report(`expected ${digits} hexadecimal digits`, at, end);
  else if (!isLetter) r.report("this is no letter of Unicode", at, end);
  else pieces.push({ lit: String.fromCodePoint(code), at: r.range(at, end) });
  return end;
}
function readSequence(r, at, elements2, frame, readExpression2) {
  const mark = r.mark();
  try {
    return readSoundSequence(r, at, elements2, readExpression2);
  } catch (problem) {
    const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT;
    if (!(problem instanceof Broken) || problem.reach !== "here" || isDirective) throw problem;
    const end = sequenceEnd(r.text, at, frame.limit(at));
    if (end === void 0) throw problem.reaching("item");
    r.returnTo(mark);
    r.report(problem.message, problem.start, problem.end);
    elements2.add({ kind: "interpolation", value: { kind: "invalid", at: r.range(at, end) }, start: at, end });
    return end;
  }
}
function readSoundSequence(r, at, elements2, readExpression2) {
  const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT;
  const trimsBefore = r.text.charCodeAt(at + 2) === LETTER.TILDE;
  if (trimsBefore) elements2.trimLast();
  const newlines = r.newlines;
  r.newlines = false;
  r.advanceFrom(at + (trimsBefore ? 3 : 2));
  const content = isDirective ? readDirective(r, readExpression2) : readInterpolation(r, readExpression2);
  if (r.kind !== "}" && r.kind !== "~}") failUnclosedSequence(r, at);
  const end = r.end;
  r.newlines = newlines;
  elements2.add({ ...content, start: at, end });
  elements2.trimsNext = r.kind === "~}";
  return end;
}
function failUnclosedSequence(r, at) {
  const opening = r.text.slice(at, at + 2);
  if (r.kind === "end") r.fail(`"${opening}" is not closed`, at, at + 2);
  const hint = `a literal "${opening}" is written "${opening[0]}${opening}"`;
  r.fail(`expected "}" to end what "${opening}" began, found ${r.found()} (${hint})`);
}
function readInterpolation(r, readExpression2) {
  return { kind: "interpolation", value: readExpression2(r) };
}
function readDirective(r, readExpression2) {
  const word = r.kind === "name" ? r.word() : "";
  switch (word) {
    case "if":
      r.advance();
      return { kind: word, test: readExpression2(r) };
    case "for":
      return { kind: word, ...readForNames(r), of: readExpression2(r) };
    case "else":
    case "endif":
    case "endfor":
      r.advance();
      return { kind: word };
    default:
      return r.failExpecting(
        '"if", "else", "endif", "for" or "endfor" after "%{" (a literal "%{" is written "%%{")'
      );
  }
}
function readForNames(r) {
  r.advance();
  const first = r.expectName('the name of a variable after "for"');
  const second = r.kind === "," ? readSecondName(r) : void 0;
  if (!r.isWord("in")) r.failExpecting('"in" and a collection');
  r.advance();
  return second === void 0 ? { valueName: first } : { keyName: first, valueName: second };
}
function readSecondName(r) {
  r.advance();
  return r.expectName("the name of a second variable");
}
function lineEnd(text3, from) {
  const newline = text3.indexOf("\n", from);
  return newline < 0 ? text3.length : newline;
}

// src/syntax/hcl/expression.ts
var STRENGTH = {
  ...{ "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4 },
  ...{ "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 }
};
function readExpression(r) {
  const outer = r.enter();
  const start = r.start;
  const read3 = readBinary(r, 1);
  const result = r.kind === "?" ? readConditional(r, start, read3) : read3;
  r.leave(outer);
  return result;
}
function readConditional(r, start, test2) {
  r.advance();
  const then = readExpression(r);
  r.expect(":", "and the value for when the condition is false");
  const otherwise = readExpression(r);
  return { kind: "conditional", at: r.since(start), if: test2, then, else: otherwise };
}
function readBinary(r, weakest) {
  const start = r.start;
  let left = readOperand(r);
  for (; ; ) {
    const strength = STRENGTH[r.kind] ?? 0;
    if (strength < weakest) return left;
    const operator = r.kind;
    r.advance();
    const outer = r.enter();
    const right = readBinary(r, strength + 1);
    r.leave(outer);
    r.grow();
    left = { kind: "binary", at: r.since(start), operator, left, right };
  }
}
function readOperand(r) {
  const start = r.start;
  return readAccesses(r, start, readTerm(r));
}
function readAccesses(r, start, term) {
  let of = term;
  for (; ; ) {
    if (r.kind === ".") of = readDot(r, start, of);
    else if (r.kind === "[") of = readBracket(r, start, of);
    else return of;
    r.grow();
  }
}
function readTerm(r) {
  switch (r.kind) {
    case "name":
      return readName(r);
    case "number":
      return readNumber(r);
    case '"':
      return readQuoted(r, readExpression);
    case "<<":
      return readHeredoc(r, readExpression);
    case "(":
      return readParentheses(r);
    case "[":
      return readTuple(r);
    case "{":
      return readObject(r);
    case "-":
    case "!":
      return readUnary(r, r.kind);
    default:
      return r.failExpecting("a value");
  }
}
function readName(r) {
  const start = r.start;
  const name = r.expectName("a name");
  if (r.kind === "(" || r.kind === "::") return readCall(r, start, name);
  const at = r.since(start);
  if (name === "true" || name === "false") return { kind: "literal", at, value: name === "true" };
  if (name === "null") return { kind: "literal", at, value: null };
  return { kind: "variable", at, name };
}
function readNumber(r) {
  const start = r.start;
  const value = Number(r.word());
  if (Number.isNaN(value)) r.fail(`"${r.word()}" is not a number`);
  r.advance();
  return { kind: "literal", at: r.since(start), value };
}
function readUnary(r, operator) {
  const start = r.start;
  r.advance();
  const outer = r.enter();
  const of = readOperand(r);
  r.leave(outer);
  return { kind: "unary", at: r.since(start), operator, of };
}
function readParentheses(r) {
  const start = r.start;
  const newlines = r.open();
  const of = readExpression(r);
  r.close(")", newlines, start);
  return { kind: "parentheses", at: r.since(start), of };
}
function readCall(r, start, firstName) {
  let name = firstName;
  while (r.kind === "::") {
    r.advance();
    name += `::${r.expectName("the name of a function")}`;
  }
  const nameAt = r.since(start);
  const parenthesis = r.start;
  if (!r.is("(")) r.failExpecting('"(" and the arguments of the function');
  const newlines = r.open();
  const args = [];
  let spread = false;
  while (!r.is(")")) {
    args.push(readExpression(r));
    spread = r.is("...");
    if (!r.is(",")) break;
    r.advance();
  }
  if (spread) r.advance();
  r.close(")", newlines, parenthesis, spread ? '")" after "..."' : '"," or ")" after the argument');
  return { kind: "call", at: r.since(start), name, nameAt, args, spread };
}
function readTuple(r) {
  const start = r.start;
  const newlines = r.open();
  if (r.isWord("for")) return readFor(r, start, newlines, "]");
  const items = [];
  while (r.kind !== "]") {
    items.push(readExpression(r));
    if (r.kind !== ",") break;
    r.advance();
  }
  r.close("]", newlines, start, '"," or "]" after the element');
  return { kind: "tuple", at: r.since(start), items };
}
function readObject(r) {
  const start = r.start;
  const newlines = r.open();
  if (r.isWord("for")) return readFor(r, start, newlines, "}");
  r.newlines = true;
  const entries = [];
  for (; ; ) {
    while (r.is("newline")) r.advance();
    if (r.is("}")) break;
    entries.push(readEntry(r, start));
    if (!r.is(",") && !r.is("newline")) break;
    r.advance();
  }
  r.close("}", newlines, start, '",", a new line or "}" after the value');
  return { kind: "object", at: r.since(start), entries };
}
function readEntry(r, objectStart) {
  if (r.kind === "end") r.fail('"{" is not closed', objectStart, objectStart + 1);
  const key = readKey(r);
  if (r.kind !== "=" && r.kind !== ":") r.failExpecting('"=" and a value after the key');
  r.advance();
  return { key, value: readExpression(r) };
}
function readKey(r) {
  const isName = r.kind === "name";
  const { start, end } = r;
  const key = readExpression(r);
  if (!isName || r.previousEnd !== end) return key;
  const text3 = [];
  r.addLiteral(text3, start, end);
  return { kind: "template", at: key.at, parts: [{ kind: "text", text: text3 }] };
}
function readFor(r, start, newlines, bracket) {
  const names2 = readForNames(r);
  const of = readExpression(r);
  r.expect(":", "and the result after the collection");
  const result = readForResult(r, bracket);
  const test2 = readForTest(r);
  r.close(bracket, newlines, start);
  return { kind: "for", at: r.since(start), ...names2, of, ...result, ...test2 };
}
function readForResult(r, bracket) {
  const first = readExpression(r);
  if (bracket === "]") {
    if (r.kind === "=>" || r.kind === "...")
      r.fail(`"${r.kind}" belongs into a "for" in braces, not in brackets`);
    return { result: first, group: false };
  }
  r.expect("=>", 'and a value, for this "for" builds an object');
  const result = readExpression(r);
  const group = r.kind === "...";
  if (group) r.advance();
  return { resultKey: first, result, group };
}
function readForTest(r) {
  if (!r.isWord("if")) return {};
  r.advance();
  return { test: readExpression(r) };
}
function readDot(r, start, of) {
  const dot = r.start;
  r.advance();
  return r.kind === "*" ? readAttributeSplat(r, start, dot, of) : readAttribute(r, start, of);
}
function readAttribute(r, start, of) {
  const nameStart = r.start;
  const name = r.word();
  if (r.kind === "number" && name.includes("."))
    r.fail(`write "[${name.replace(".", "][")}]" for two indexes in a row`);
  if (r.kind !== "name" && r.kind !== "number") r.failExpecting('a name after "."');
  r.advance();
  return { kind: "attribute", at: r.since(start), of, name, nameAt: r.since(nameStart) };
}
function readAttributeSplat(r, start, dot, of) {
  r.advance();
  let each = { kind: "item", at: r.since(dot) };
  while (r.kind === ".") {
    r.advance();
    each = readAttribute(r, dot, each);
    r.grow();
  }
  return { kind: "splat", at: r.since(start), of, style: "attribute", each };
}
function readBracket(r, start, of) {
  const bracket = r.start;
  r.advance();
  if (r.kind === "*") return readFullSplat(r, start, bracket, of);
  const newlines = r.newlines;
  r.newlines = false;
  if (r.kind === "newline") r.advance();
  const key = readExpression(r);
  r.close("]", newlines, bracket);
  return { kind: "index", at: r.since(start), of, key };
}
function readFullSplat(r, start, bracket, of) {
  r.advance();
  r.expect("]", 'after "*"');
  const outer = r.enter();
  const each = readAccesses(r, bracket, { kind: "item", at: r.since(bracket) });
  r.leave(outer);
  return { kind: "splat", at: r.since(start), of, style: "full", each };
}

// src/syntax/hcl/body.ts
var Content = class {
  attributes = [];
  blocks = [];
  names = /* @__PURE__ */ new Set();
  /** Something in it is broken, and what comes after may belong elsewhere. */
  isBroken = false;
};
var BodyReader = class {
  /** A block or heredoc was open at the end: it lacks its end somewhere before, and may have swallowed blocks that are none of it. */
  isUnclosed = false;
  r;
  /** Let a block that belongs to the top of a file, at the beginning of a line, end all that is open. */
  closesAtTop;
  /** How many blocks are open. */
  nesting = 0;
  /** Why the open blocks are not closed has been said. */
  isExcused = false;
  constructor(r, closesAtTop) {
    this.r = r;
    this.closesAtTop = closesAtTop;
  }
  readFile() {
    const content = new Content();
    try {
      this.readTop(content);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
    }
    return bodyOf(content, this.r.range(0, this.r.text.length));
  }
  readTop(content) {
    const { r } = this;
    for (; ; ) {
      this.readItems(content);
      if (r.kind === "end") return;
      if (r.problems.length === 0) r.report('expected an argument or a block, found "}"', r.start, r.end);
      r.advance();
    }
  }
  /** Up to a closing brace, or to what else ends the body. */
  readItems(content) {
    const { r } = this;
    for (; ; ) {
      if (r.kind === "newline" || this.isRemnant()) r.advance();
      else if (r.kind === "}" || r.kind === "end" || this.isAtTopBlock()) return;
      else this.readItem(content);
    }
  }
  /** A bracket or comma that the problem before it has left over. */
  isRemnant() {
    const { kind, problems } = this.r;
    return problems.length > 0 && (kind === ")" || kind === "]" || kind === ",");
  }
  isAtTopBlock() {
    return this.closesAtTop && this.nesting > 0 && isTopBlock(this.r.text, this.r.start);
  }
  readItem(content) {
    const { r, nesting } = this;
    const mark = r.mark();
    const start = r.start;
    let argument;
    try {
      const name = this.readItemName();
      const nameAt = r.since(start);
      if (r.kind === "=") {
        argument = { at: nameAt, name, nameAt };
        this.readAttribute(content, start, name, nameAt);
      } else this.readBlock(content, start, name, nameAt);
    } catch (problem) {
      if (!(problem instanceof Broken)) throw problem;
      r.returnTo(mark);
      this.nesting = nesting;
      content.isBroken = true;
      const at = this.recover(start, problem);
      if (argument) this.add(content, { ...argument, at, value: { kind: "invalid", at } });
    }
  }
  /** Reports a problem, goes on behind the item that has it, and returns the place of what was passed. */
  recover(start, problem) {
    const { r } = this;
    r.report(problem.message, problem.start, problem.end);
    const losesAll = problem.reach === "all";
    if (losesAll) this.isUnclosed = true;
    if (losesAll && this.nesting > 0) this.isExcused = true;
    const next = losesAll ? nextTopBlock(r.text, problem.start) : nextItem(r.text, start, problem.start);
    r.advanceFrom(next);
    let end = next;
    while (end > start && isSpace(r.text.charCodeAt(end - 1))) end--;
    return r.range(start, end);
  }
  readItemName() {
    const { r } = this;
    if (r.kind === '"') r.fail("expected an argument or a block, and its name without quotes");
    return r.expectName("an argument or a block");
  }
  // ── arguments ──
  /** The next word is `=`. */
  readAttribute(content, start, name, nameAt) {
    const { r } = this;
    r.advance();
    const value = readExpression(r);
    const at = r.since(start);
    if (!this.endsValue()) r.failExpecting(`a new line after the value of "${name}"`);
    this.add(content, { at, name, nameAt, value });
    this.endLine(content, `the value of "${name}"`);
  }
  /** Whether the value is complete, be it that a needless separator follows. */
  endsValue() {
    const { kind } = this.r;
    return kind === "newline" || kind === "end" || kind === "}" || this.isSeparator();
  }
  isSeparator() {
    const { r } = this;
    return r.kind === "," || r.kind === "unknown" && r.word() === ";";
  }
  add(content, attribute2) {
    const { r } = this;
    if (!content.names.has(attribute2.name)) {
      content.names.add(attribute2.name);
      content.attributes.push(attribute2);
    } else if (!content.isBroken)
      r.reportAt(`"${attribute2.name}" is set twice in one block`, attribute2.nameAt);
  }
  /** A missing line end costs a problem, unless another one came before, and nothing else. */
  endLine(content, after) {
    const { r } = this;
    if (r.kind === "end") return;
    if (r.kind !== "newline") this.reportMissingLineEnd(content, after);
    else r.advance();
  }
  reportMissingLineEnd(content, after) {
    const { r } = this;
    if (!content.isBroken) r.report(`expected a new line after ${after}, found ${r.found()}`, r.start, r.end);
    content.isBroken = true;
    if (this.isSeparator()) r.advance();
    else if (r.kind !== "}" && r.kind !== "name") r.advanceFrom(nextItem(r.text, r.start, r.start));
  }
  // ── blocks ──
  /** The next word is the first label or the brace. */
  readBlock(parent, start, type, typeAt) {
    const { r } = this;
    const labels = this.readLabels();
    const brace = r.start;
    if (r.kind !== "{")
      r.failExpecting(labels.length > 0 ? '"{" or a label' : `"=", "{" or a label after "${type}"`);
    const content = new Content();
    const outer = r.enter();
    r.advance();
    const isClosed = this.readBraced(content);
    r.leave(outer);
    parent.blocks.push({ at: r.since(start), type, typeAt, labels, body: bodyOf(content, r.since(brace)) });
    if (isClosed) this.endLine(parent, "the block");
    else this.noteUnclosed(start, brace + 1);
  }
  /** What stands in braces, and the closing brace if it is there. */
  readBraced(content) {
    const { r } = this;
    const isOnOneLine = r.kind !== "newline" && r.kind !== "}" && r.kind !== "end";
    if (isOnOneLine) this.readOneLine(content);
    else this.readLines(content);
    if (!r.is("}")) return false;
    r.advance();
    return true;
  }
  readLines(content) {
    this.nesting++;
    this.readItems(content);
    this.nesting--;
  }
  /** Of several open blocks only the outermost is reported. */
  noteUnclosed(start, end) {
    this.isUnclosed = true;
    if (this.nesting > 0) return;
    if (!this.isExcused) this.r.report("this block is not closed", start, end);
    this.isExcused = false;
  }
  /** `{ name = value }` */
  readOneLine(content) {
    const { r } = this;
    const start = r.start;
    const name = this.readItemName();
    const nameAt = r.since(start);
    if (r.kind !== "=") r.failExpecting('"=", for a block on one line holds one argument and no blocks');
    r.advance();
    const value = readExpression(r);
    this.add(content, { at: r.since(start), name, nameAt, value });
    if (!r.is("}")) r.failExpecting('"}" after the only argument that a block on one line may have');
  }
  readLabels() {
    const { r } = this;
    const labels = [];
    while (r.kind === "name" || r.kind === '"') {
      const start = r.start;
      const text3 = r.kind === "name" ? r.expectName("a label") : readLabel(r);
      labels.push({ at: r.since(start), text: text3 });
    }
    return labels;
  }
};
function bodyOf({ attributes, blocks }, at) {
  return { at, attributes, blocks };
}

// src/syntax/hcl/parse.ts
var BYTE_ORDER_MARK = 65279;
function parseHcl(source, options = {}) {
  const reader = new Reader(source, options.depth);
  const { body, isUnclosed } = readBody(reader, false);
  if (!isUnclosed) return { body, problems: reader.problems };
  const again = new Reader(source, options.depth);
  return { body: readBody(again, true).body, problems: again.problems };
}
function parseHclTemplate(source) {
  return readLone(source, (r) => {
    const parts = readBareTemplate(r, readExpression);
    return { kind: "template", at: r.range(0, r.text.length), parts };
  });
}
function parseHclExpression(source) {
  return readLone(source, (r) => {
    r.newlines = false;
    r.advanceFrom(textStart(r.text));
    const expression = readExpression(r);
    if (r.kind !== "end") r.failExpecting("the end of the expression");
    return expression;
  });
}
function readBody(reader, closesAtTop) {
  reader.advanceFrom(textStart(reader.text));
  const bodies = new BodyReader(reader, closesAtTop);
  return { body: bodies.readFile(), isUnclosed: bodies.isUnclosed };
}
function readLone(source, read3) {
  const reader = new Reader(source);
  const { problems } = reader;
  try {
    return { expression: read3(reader), problems };
  } catch (problem) {
    const at = reader.range(0, source.text.length);
    if (problem instanceof Broken)
      problems.push({ at: reader.range(problem.start, problem.end), message: problem.message });
    else if (!(problem instanceof Stop)) throw problem;
    return { expression: { kind: "invalid", at }, problems };
  }
}
function textStart(text3) {
  return text3.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

// src/syntax/hcl/json.ts
var LABELS = new Map([
  ...["resource", "data", "ephemeral"].map((type) => [type, 2]),
  ...["module", "variable", "output", "provider", "check"].map((type) => [type, 1]),
  ...["locals", "terraform", "moved", "import", "removed"].map((type) => [type, 0])
]);
var LITERAL_ARGUMENTS = /* @__PURE__ */ new Map([
  ["*", /* @__PURE__ */ new Set(["depends_on", "provider", "providers"])],
  ["variable", /* @__PURE__ */ new Set(["type", "default", "description"])],
  ["output", /* @__PURE__ */ new Set(["description"])],
  ["module", /* @__PURE__ */ new Set(["source", "version"])],
  ["moved", /* @__PURE__ */ new Set(["from", "to"])],
  ["removed", /* @__PURE__ */ new Set(["from"])],
  ["terraform", /* @__PURE__ */ new Set(["required_version", "required_providers", "backend", "cloud", "provider_meta"])]
]);
var COMMENT2 = "//";
function bodyOfJson(root, file2 = "module") {
  const reader = new JsonReader2();
  const attributes = [];
  const blocks = [];
  for (const map2 of reader.mapsOf(root, "the root")) {
    for (const entry2 of propertiesOf(map2)) {
      const labels = file2 === "module" ? LABELS.get(entry2.key) : void 0;
      if (labels === void 0) attributes.push(reader.attribute(entry2, file2 === "variables"));
      else reader.addBlocks(blocks, entry2, labels);
    }
  }
  return { body: { at: root.at, attributes, blocks }, problems: reader.problems };
}
var JsonReader2 = class {
  problems = [];
  depth = 0;
  // ── blocks ──
  /** Adds the blocks of one property of the root. */
  addBlocks(blocks, entry2, labelCount) {
    const type = { type: entry2.key, typeAt: entry2.keyAt };
    this.addLabelled(blocks, type, [], entry2, labelCount);
  }
  /** Goes down one level for each label that is still missing. */
  addLabelled(blocks, type, labels, { key, keyAt, value }, missing2) {
    for (const map2 of this.mapsOf(value, `"${key}"`)) {
      if (missing2 > 0) {
        for (const next of propertiesOf(map2)) {
          this.addLabelled(blocks, type, [...labels, { at: next.keyAt, text: next.key }], next, missing2 - 1);
        }
      } else {
        const at = map2 === value ? between(keyAt, map2.at) : map2.at;
        blocks.push({ at, ...type, labels, body: this.blockBody(type.type, map2) });
      }
    }
  }
  blockBody(type, map2) {
    const attributes = propertiesOf(map2).map((entry2) => this.attribute(entry2, isLiteral(type, entry2.key)));
    return { at: map2.at, attributes, blocks: [] };
  }
  /** The objects that a value consists of: itself, those in it if it is an array, none if it is null. */
  mapsOf(node, what) {
    const nodes = node.kind === "list" ? node.items : [node];
    const maps = [];
    for (const one2 of nodes) {
      if (one2.kind === "map") maps.push(one2);
      else if (one2.kind !== "scalar" || one2.value !== null) {
        this.problems.push({ at: one2.at, message: `expected an object, or an array of objects, for ${what}` });
      }
    }
    return maps;
  }
  // ── attributes ──
  attribute({ key, keyAt, value }, isLiteral2) {
    return {
      at: between(keyAt, value.at),
      name: key,
      nameAt: keyAt,
      value: this.expression(value, isLiteral2)
    };
  }
  expression(node, isLiteral2) {
    if (this.depth >= DEFAULT_DEPTH2) return this.tooDeep(node);
    this.depth++;
    const result = this.expressionWithin(node, isLiteral2);
    this.depth--;
    return result;
  }
  expressionWithin(node, isLiteral2) {
    const { at } = node;
    switch (node.kind) {
      case "scalar":
        return { kind: "literal", at, value: node.value };
      case "string":
        return this.template(node.pieces, at, isLiteral2);
      case "list":
        return { kind: "tuple", at, items: node.items.map((item2) => this.expression(item2, isLiteral2)) };
      case "map":
        return { kind: "object", at, entries: node.entries.map((entry2) => this.entry(entry2, isLiteral2)) };
      default:
        return { kind: "invalid", at };
    }
  }
  /** Keys are templates too. */
  entry({ key, keyAt, value }, isLiteral2) {
    const inside = { file: keyAt.file, start: keyAt.start + 1, end: keyAt.end - 1 };
    const hasEscapes = inside.end - inside.start !== key.length;
    const pieces = key === "" ? [] : [{ lit: key, at: hasEscapes ? keyAt : inside }];
    return { key: this.template(pieces, keyAt, isLiteral2), value: this.expression(value, isLiteral2) };
  }
  template(pieces, at, isLiteral2) {
    if (isLiteral2 || !pieces.some(mayBeginSequence)) {
      return { kind: "template", at, parts: pieces.length > 0 ? [{ kind: "text", text: pieces }] : [] };
    }
    const { expression, problems } = parseHclTemplate(derive(pieces, at.file));
    this.problems.push(...problems);
    return { ...expression, at };
  }
  tooDeep(node) {
    this.problems.push({ at: node.at, message: `nested more than ${DEFAULT_DEPTH2} levels deep` });
    return { kind: "invalid", at: node.at };
  }
};
function mayBeginSequence({ lit }) {
  return lit.includes("${") || lit.includes("%{") || lit === "$" || lit === "%" || lit === "{";
}
function isLiteral(type, argument) {
  return LITERAL_ARGUMENTS.get("*").has(argument) || LITERAL_ARGUMENTS.get(type)?.has(argument) === true;
}
function propertiesOf(map2) {
  return map2.entries.filter((entry2) => entry2.key !== COMMENT2);
}
function between(first, last) {
  return { file: first.file, start: first.start, end: last.end };
}

// src/terraform/overrides.ts
function mergeOverrides(bodies, overrides) {
  return overrides.reduce(
    (merged3, override) => override.blocks.reduce(overlay2, merged3),
    bodies
  );
}
function overlay2(bodies, override) {
  const address = addressOf2(override);
  if (override.type === "locals" || override.type === "terraform") return overlaySettings(bodies, override);
  let isFound2 = false;
  const merged3 = bodies.map((body) => {
    if (!body.blocks.some((block) => addressOf2(block) === address)) return body;
    isFound2 = true;
    const blocks = body.blocks.map(
      (block) => addressOf2(block) === address ? mergeBlock(block, override) : block
    );
    return { ...body, blocks };
  });
  return isFound2 ? merged3 : [...bodies, { at: override.at, attributes: [], blocks: [override] }];
}
function overlaySettings(bodies, override) {
  const names2 = new Set(override.body.attributes.map((attribute2) => attribute2.name));
  const stripped = bodies.map((body) => ({
    ...body,
    blocks: body.blocks.map(
      (block) => block.type === override.type ? withoutAttributes(block, names2) : block
    )
  }));
  return [...stripped, { at: override.at, attributes: [], blocks: [override] }];
}
function withoutAttributes(block, names2) {
  const attributes = block.body.attributes.filter((attribute2) => !names2.has(attribute2.name));
  return { ...block, body: { ...block.body, attributes } };
}
function mergeBlock(block, override) {
  const names2 = new Set(override.body.attributes.map((attribute2) => attribute2.name));
  const types = new Set(override.body.blocks.map(nestedType));
  const kept = withoutAttributes(block, names2);
  const blocks = kept.body.blocks.filter((nested) => !types.has(nestedType(nested)));
  return {
    ...kept,
    body: {
      ...kept.body,
      attributes: [...kept.body.attributes, ...override.body.attributes],
      blocks: [...blocks, ...override.body.blocks]
    }
  };
}
function nestedType(block) {
  return block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type;
}
function addressOf2(block) {
  return [block.type, ...block.labels.map((label) => label.text)].join(".");
}

// src/terraform/load.ts
var Loader = class {
  constructor(files) {
    this.files = files;
  }
  files;
  problems = [];
  /** Paths of all files read as part of a module. */
  paths = /* @__PURE__ */ new Set();
  modules = /* @__PURE__ */ new Map();
  /** The module in a folder; undefined where there is none. */
  module(folder) {
    if (!this.modules.has(folder)) this.modules.set(folder, this.read(folder));
    return this.modules.get(folder);
  }
  /** One problem per place and message, however often it is met. */
  report(at, message) {
    const isKnown = this.problems.some(
      (old) => old.at.file === at.file && old.at.start === at.start && old.message === message
    );
    if (!isKnown) this.problems.push({ at, message });
  }
  read(folder) {
    const names2 = this.files.list(folder).filter((entry2) => !entry2.isFolder);
    const all2 = names2.map((entry2) => entry2.name);
    const own = all2.filter((name) => isModuleFile(name) && !isShadowed(name, all2));
    const bodies = [];
    const overrides = [];
    const gaps = [];
    for (const name of own) {
      const body = this.readFile(pathIn(folder, name), gaps);
      if (body) (isOverride(name) ? overrides : bodies).push(body);
    }
    const first = bodies[0] ?? overrides[0];
    if (!first) return void 0;
    return moduleOf({
      folder,
      at: { file: first.at.file, start: 0, end: 0 },
      bodies: mergeOverrides(bodies, overrides),
      gaps,
      variableFiles: all2.filter(isVariableFile).sort(byPrecedence).map((name) => pathIn(folder, name))
    });
  }
  /** The attributes of a variable file. */
  parseVariables(file2) {
    const { body, problems } = parse4(file2, "variables");
    for (const problem of problems) this.report(problem.at, problem.message);
    return body;
  }
  readFile(path, gaps) {
    const file2 = this.files.read(path);
    if (isUnreadable(file2)) {
      gaps.push({ at: { file: { path, text: "" }, start: 0, end: 0 }, why: `${path} ${file2.unreadable}` });
      return void 0;
    }
    this.paths.add(path);
    const { body, problems } = parse4(file2, "module");
    this.problems.push(...problems);
    const first = problems[0];
    if (first) gaps.push({ at: first.at, why: `${path} cannot be parsed` });
    return body;
  }
};
function parse4(file2, kind) {
  if (!file2.path.endsWith(".json")) return parseHcl(sourceOf(file2));
  const { documents, problems } = parseJson(sourceOf(file2));
  const node = documents[0];
  if (!node) return { body: { at: { file: file2, start: 0, end: 0 }, attributes: [], blocks: [] }, problems };
  const parsed3 = bodyOfJson(node, kind);
  return { body: parsed3.body, problems: [...problems, ...parsed3.problems] };
}
function pathIn(folder, name) {
  return folder === "." ? name : `${folder}/${name}`;
}
var MODULE_FILE = /\.(tf|tofu)(\.json)?$/;
function isModuleFile(name) {
  return MODULE_FILE.test(name) && !isIgnored(name);
}
function isIgnored(name) {
  return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
}
function isShadowed(name, all2) {
  return /\.tf(\.json)?$/.test(name) && all2.includes(name.replace(/\.tf(\.json)?$/, ".tofu$1"));
}
function isOverride(name) {
  return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);
}
function isVariableFile(name) {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}
function byPrecedence(a, b) {
  return rank2(a) - rank2(b) || (a < b ? -1 : 1);
}
function rank2(name) {
  if (name === "terraform.tfvars") return 0;
  return name === "terraform.tfvars.json" ? 1 : 2;
}

// src/terraform/stand-in.ts
function keySym(source) {
  return part3(source, "key", `key of ${source.label}`);
}
function indexSym(source) {
  return part3(source, "index", `index of ${source.label}`);
}
function valueSym(source) {
  return part3(source, "value", `${source.label}[…]`);
}
function part3(source, what, label) {
  return { id: `${source.id}[${what}]`, label, ...source.bases && { bases: source.bases } };
}
function notEmpty(source, at) {
  return negate({ sym: derived("length", [unknown(source, at)]), is: 0 });
}

// src/terraform/access.ts
var MOST_ELEMENTS = 8;
function attributeOf2(value, name, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "unknown") return unknownMember(plain.sym, name, at);
    if (plain.kind !== "map") return error(`there is no attribute "${name}" in this value`, at);
    return reached(entryOf2(plain, name, at), plain, name, at);
  });
}
function entryOf2(map2, name, at) {
  const found = map2.entries.get(name);
  if (found?.when === true) return found.value;
  const missing2 = map2.rest ? unknownMember(map2.rest, name, at) : error(`there is no attribute "${name}" in this object`, at);
  return found ? choice(found.when, found.value, missing2, at) : missing2;
}
function unknownMember(of, name, at) {
  const { id } = derived(`[${JSON.stringify(name)}]`, [unknown(of, at)]);
  const label = /^[\w-]+$/.test(name) ? `${of.label}.${name}` : `${of.label}[${JSON.stringify(name)}]`;
  return unknown({ id, label, ...of.bases && { bases: of.bases } }, at);
}
function reached(value, from, name, at) {
  if (from.ref?.attr !== "self") return value;
  if (value.ref?.to === from.ref.to) return { ...value, at };
  return withVia(value, at, `${from.ref.to.address}.${name}`);
}
function indexOf(value, key, at) {
  return lift([value, key], at, (plain, plainKey) => {
    const string2 = stringOf(plainKey);
    if (string2 !== void 0) return knownIndex(plain, string2, at);
    if (plainKey.kind !== "unknown" && plainKey.kind !== "text") return error("this is no index", at);
    if (plain.kind === "list") return listAtUnknown(plain, plainKey, at);
    if (plain.kind === "map") return mapAtUnknown(plain, plainKey, at);
    if (plain.kind !== "unknown") return error("only a list or a map has elements", at);
    return unknownAtUnknown(plain, plainKey, at);
  });
}
function knownIndex(value, key, at) {
  const isNumber = /^\d{1,9}$/.test(key);
  if (value.kind === "list") {
    return isNumber ? elementOf3(value, Number(key), at) : error("an element of a list has a number", at);
  }
  if (value.kind === "unknown" && isNumber) return unknownElement(value, key, at);
  return attributeOf2(value, key, at);
}
function unknownElement(of, index2, at) {
  const element2 = derivedUnknown(`[${index2}]`, [of], at);
  return { ...element2, sym: { ...element2.sym, label: `${of.sym.label}[${index2}]` } };
}
function elementOf3(value, index2, at) {
  if (!value.rest) return nth(value, index2, at);
  const before = value.items.slice(0, index2);
  const found = value.items[index2];
  const beyond = unknownElement(unknown(value.rest, at), String(index2), at);
  if (!found || before.some((one2) => one2.when !== true)) return beyond;
  return choice(found.when, found.value, beyond, at);
}
function listAtUnknown(value, key, at) {
  const standIn2 = value.rest && key.kind === "unknown" && key.sym.id === indexSym(value.rest).id;
  const last = value.items.at(-1);
  if (standIn2 && last) return last.value;
  if (value.rest || value.items.length > MOST_ELEMENTS)
    return derivedUnknown("index", [restOrSelf(value), key], at);
  return value.items.reduceRight(
    (next, _, index2) => {
      const isIt = toCond(equals(key, { kind: "scalar", value: index2, at }, at));
      return choice(isIt, nth(value, index2, at), next, at);
    },
    error("there is no such element", at)
  );
}
function restOrSelf(value) {
  return value.rest ? unknown(value.rest, value.at) : value;
}
function mapAtUnknown(value, key, at) {
  const text3 = textOf2(key);
  const found = text3 && value.entries.get(keyOfText(text3));
  if (found) return isKeyOfRest(key, value.rest) ? found.value : presentOr(found, at);
  const isOpen2 = value.rest !== void 0 || [...value.entries.keys()].some(isSymbolicKey);
  if (isOpen2) return derivedUnknown("index", [restOrSelf(value), key], at);
  return lookup(value, key, void 0, at);
}
function isKeyOfRest(key, rest2) {
  return rest2 !== void 0 && key.kind === "unknown" && key.sym.id === keySym(rest2).id;
}
function presentOr(entry2, at) {
  return choice(entry2.when, entry2.value, error("there is no such element", at), at);
}
function unknownAtUnknown(value, key, at) {
  if (key.kind === "unknown" && key.sym.id === keySym(value.sym).id) return unknown(valueSym(value.sym), at);
  if (key.kind === "unknown" && key.sym.id === indexSym(value.sym).id) return unknown(valueSym(value.sym), at);
  return derivedUnknown("index", [value, key], at);
}
function splatOf(value, operation, each, at) {
  return lift([value], at, (plain) => {
    if (plain.kind === "scalar" && plain.value === null) return list([], at);
    const isList = plain.kind === "list" || plain.kind === "unknown" && plain.type === "list";
    if (isList) return mapItems(plain, operation, each, at);
    if (plain.kind !== "unknown" || plain.ref) return list([item(each(plain))], at);
    return unknownSplat(plain, operation, each, at);
  });
}
function unknownSplat(value, operation, each, at) {
  if (value.type === void 0) return list([], at, derived(operation, [value]));
  const isThere2 = value.nullable ? { not: { sym: value.sym, is: null } } : true;
  return list([item(each(value), isThere2)], at);
}

// src/terraform/arguments.ts
var NEUTRAL = /* @__PURE__ */ new Map([
  ["concat", "list"],
  ["setunion", "list"],
  ["merge", "map"]
]);
function spreadArguments(name, args, at, call) {
  const last = args.at(-1);
  if (!last) return call(args);
  const first = args.slice(0, -1);
  return lift([last], at, (plain) => {
    if (plain.kind === "unknown") return openCall(name, first, list([], at, plain.sym), at, call);
    if (plain.kind !== "list") return error("only a list can be spread over arguments", at);
    const isSure2 = plain.rest === void 0 && plain.items.every((item2) => item2.when === true);
    if (!isSure2) return openCall(name, first, plain, at, call);
    return call([...first, ...plain.items.map((item2) => item2.value)]);
  });
}
function openCall(name, first, last, at, call) {
  const type = NEUTRAL.get(name);
  if (!type) return derivedUnknown(name, [...first, last], at);
  const empty = type === "list" ? list([], at) : map(/* @__PURE__ */ new Map(), at);
  const guarded2 = last.items.map((item2) => choice(item2.when, item2.value, empty, at));
  const more = last.rest ? [unknown(last.rest, at, { type })] : [];
  return call([...first, ...guarded2, ...more]);
}

// src/terraform/arithmetic.ts
var OPERATIONS = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b
};
var MOST_EXACT = Number.MAX_SAFE_INTEGER;
function arithmetic(operator, left, right, at) {
  const compares = operator.startsWith("<") || operator.startsWith(">");
  return lift([left, right], at, (a, b) => {
    const [x, y] = [numberOf2(a), numberOf2(b)];
    if (x === "none" || y === "none") return error(`${operator} takes numbers`, at);
    const isUnknown = x === "unknown" || y === "unknown";
    if (isUnknown) return derivedUnknown(operator, [a, b], at, compares ? "bool" : "number");
    if (y === 0 && (operator === "/" || operator === "%")) return error("division by zero", at);
    const result = OPERATIONS[operator](x, y);
    const isExact2 = typeof result === "boolean" || isSafe(result);
    return isExact2 ? scalar(result, at) : derivedUnknown(operator, [a, b], at, "number");
  });
}
function isSafe(result) {
  return Math.abs(result) <= MOST_EXACT && (Number.isInteger(result) || String(result).length < 16);
}
function numberOf2(value) {
  if (value.kind === "unknown") return value.type === "list" || value.type === "map" ? "none" : "unknown";
  if (value.kind === "scalar") return typeof value.value === "number" ? value.value : "none";
  if (value.kind !== "text") return "none";
  const string2 = stringOf(value);
  if (string2 === void 0) return "unknown";
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(string2) ? Number(string2) : "none";
}

// src/terraform/boolean.ts
function notBool(value) {
  if (value.kind !== "choice") return !couldBeBool(value);
  const failing = alternatives(value).filter((one2) => !couldBeBool(one2.value));
  return any(...failing.map((one2) => one2.when));
}
function couldBeBool(value) {
  switch (value.kind) {
    case "scalar":
      return typeof value.value === "boolean";
    case "text":
      return ["true", "false", void 0].includes(stringOf(value));
    case "unknown":
      return value.type !== "list" && value.type !== "map";
    default:
      return false;
  }
}
function orFail(when, operand, value, at) {
  if (when === true && operand.kind === "error") return operand;
  return choice(when, error("this must be true or false", at), value, at);
}

// src/terraform/collection.ts
function elementsOf3(value, options, at) {
  switch (value.kind) {
    case "map":
      return withRest(mapElements(value), value.rest, "map", at);
    case "list":
      return options.isSet ? withRest(setElements(value), value.rest, "set", at) : withRest(listElements(value), value.rest, "list", at);
    case "unknown":
      return withRest([], value.sym, value.type === "list" && options.isSet ? "set" : value.type, at);
    default:
      return void 0;
  }
}
function guardedElements(value, options, at) {
  const byName = /* @__PURE__ */ new Map();
  let rest2;
  for (const { when, value: plain } of alternatives(value)) {
    const collection = plain.kind === "choice" || plain.kind === "error" ? void 0 : elementsOf3(plain, options, at);
    rest2 ??= collection?.rest;
    for (const element2 of collection?.elements ?? []) {
      const guarded2 = { ...element2, when: all(when, element2.when) };
      const old = byName.get(element2.name);
      byName.set(element2.name, old ? either4(old, guarded2, at) : guarded2);
    }
  }
  const elements2 = [...byName.values()];
  return rest2 ? { elements: elements2, rest: rest2 } : { elements: elements2 };
}
function either4(a, b, at) {
  const value = () => choice(a.when, a.value(), b.value(), at);
  return { ...a, when: any(a.when, b.when), value, isStandIn: a.isStandIn || b.isStandIn };
}
function mapElements(map2) {
  return [...map2.entries].sort(([a], [b]) => compareText(a, b)).map(([name, entry2]) => ({
    name,
    key: () => valueOfKey(name, entry2.key),
    when: entry2.when,
    value: () => entry2.value,
    isStandIn: false
  }));
}
function listElements(list2) {
  const sure = list2.items.findIndex((item2) => item2.when !== true);
  const ordered = Math.min(orderedOf(list2), sure < 0 ? list2.items.length : sure + 1);
  return list2.items.map((item2, index2) => ({
    name: String(index2),
    key: () => index2 < ordered ? scalar(index2, list2.at) : unsureIndex(list2, index2),
    when: item2.when,
    value: () => item2.value,
    isStandIn: false
  }));
}
function unsureIndex(list2, index2) {
  return derivedUnknown("index", [scalar(index2, list2.at), list2], list2.at, "number");
}
function setElements(list2) {
  const byName = /* @__PURE__ */ new Map();
  for (const item2 of list2.items) {
    for (const { when, value } of alternatives(item2.value, item2.when)) {
      const text3 = value.kind === "error" || value.kind === "choice" ? void 0 : textOf2(value);
      if (!text3) continue;
      const name = keyOfText(text3);
      const old = byName.get(name);
      const guard = old ? any(old.when, when) : when;
      byName.set(name, { name, key: () => value, when: guard, value: () => value, isStandIn: false });
    }
  }
  return [...byName.values()];
}
function withRest(elements2, rest2, type, at) {
  if (!rest2) return { elements: elements2 };
  const own = standIn(rest2, type, at);
  const isThere2 = elements2.some((element2) => element2.name === own.name);
  if (!isThere2) return { elements: [...elements2, own], rest: rest2 };
  return {
    elements: elements2.map(
      (element2) => element2.name === own.name ? { ...element2, isStandIn: true } : element2
    ),
    rest: rest2
  };
}
function standIn(source, type, at) {
  const isList = type === "list";
  const sym = isList ? indexSym(source) : keySym(source);
  const key = unknown(sym, at, { type: isList ? "number" : "text" });
  const value = type === "set" ? key : unknown(valueSym(source), at);
  return {
    name: keyOfText([sym]),
    when: notEmpty(source, at),
    key: () => key,
    value: () => value,
    isStandIn: true
  };
}

// src/terraform/object.ts
function evaluateObject(entries, at, scope) {
  const maker = new EntryMaker(at);
  for (const { key, value } of entries) maker.put(evaluate4(key, scope), key.at, true, evaluate4(value, scope));
  return maker.result(void 0);
}
var EntryMaker = class {
  constructor(at) {
    this.at = at;
  }
  at;
  entries = /* @__PURE__ */ new Map();
  groups = /* @__PURE__ */ new Map();
  failures = [];
  /** An entry under a key that may be a choice; of two with one key the later wins. */
  put(key, at, when, value) {
    for (const { name, when: guard } of this.names(key, when)) this.putOne(name, at, guard, value);
  }
  /** The same, but it is an error if the key is there already. */
  putNew(key, at, when, value) {
    for (const { name, when: guard } of this.names(key, when)) {
      const old = this.entries.get(name);
      if (old && !isSymbolicKey(name)) this.failures.push(all(guard, old.when));
      this.putOne(name, at, guard, value);
    }
  }
  /** One more value of a key's list. */
  group(key, at, when, item2) {
    for (const { name, when: guard } of this.names(key, when)) {
      const old = this.groups.get(name);
      if (old) old.items.push(guarded(item2, guard));
      else this.groups.set(name, { at, items: [guarded(item2, guard)] });
    }
  }
  result(rest2) {
    for (const [name, { at, items }] of this.groups) {
      const when = any(...items.map((item2) => item2.when));
      this.entries.set(name, entry(list(items, at, rest2), at, when));
    }
    const made = map(this.entries, this.at, rest2);
    return choice(
      any(...this.failures),
      error("the keys of an object must be strings, each its own", this.at),
      made,
      this.at
    );
  }
  *names(key, when) {
    for (const { value, when: guard } of alternatives(key, when)) {
      const text3 = value.kind === "choice" || value.kind === "error" ? void 0 : textOf2(value);
      if (text3) yield { name: keyOfText(text3), when: guard };
      else this.failures.push(guard);
    }
  }
  putOne(name, at, when, value) {
    const old = this.entries.get(name);
    if (!old || when === true) {
      this.entries.set(name, entry(value, at, when));
      return;
    }
    const either5 = choice(when, value, old.value, this.at);
    this.entries.set(name, entry(either5, at, any(when, old.when)));
  }
};

// src/terraform/scope.ts
function nameIn(scope, name) {
  for (let names2 = scope.names; names2; names2 = names2.outer) {
    if (names2.name === name) return names2.value;
  }
  return void 0;
}
function bind(scope, name, value) {
  return { ...scope, names: { name, value, outer: scope.names } };
}

// src/terraform/for.ts
var SET_FUNCTIONS = /* @__PURE__ */ new Set([
  "toset",
  "setunion",
  "setintersection",
  "setsubtract",
  "setproduct"
]);
function isSetExpression(expression) {
  if (expression.kind === "parentheses") return isSetExpression(expression.of);
  if (expression.kind === "conditional")
    return isSetExpression(expression.then) || isSetExpression(expression.else);
  return expression.kind === "call" && SET_FUNCTIONS.has(expression.name);
}
function evaluateFor(expression, scope) {
  const over = evaluate4(expression.of, scope);
  return lift([over], expression.at, (plain) => overPlain(expression, plain, scope));
}
function overPlain(expression, over, scope) {
  const { at } = expression;
  const collection = elementsOf3(over, { isSet: isSetExpression(expression.of) }, at);
  if (!collection) return error('a "for" goes over a list or a map', at);
  const rounds = roundsOf(expression, collection, scope);
  const rest2 = collection.rest && restOf3(expression, collection.rest);
  const made = expression.resultKey ? objectOf(expression, expression.resultKey, rounds.kept, rest2) : list(
    rounds.kept.map(({ when, scope: scope2 }) => ({ when, value: evaluate4(expression.result, scope2) })),
    at,
    rest2
  );
  return choice(any(...rounds.failures), error('the condition of a "for" fails', at), made, at);
}
function restOf3({ test: test2, at }, rest2) {
  return test2 ? { ...rest2, id: `${rest2.id}[if:${at.file.path}:${at.start}]`, label: `some of ${rest2.label}` } : rest2;
}
function roundsOf(expression, collection, scope) {
  const kept = [];
  const failures = [];
  for (const element2 of collection.elements) {
    const own = scopeOf2(expression, element2, scope);
    const { when, fails: fails2 } = testOf(expression.test, own);
    if (fails2 !== false) failures.push(all(element2.when, fails2));
    const guard = all(element2.when, when);
    if (guard !== false) kept.push({ when: guard, scope: own });
  }
  return { kept, failures };
}
function scopeOf2({ keyName, valueName }, element2, scope) {
  const named5 = keyName === void 0 ? scope : bind(scope, keyName, element2.key());
  return bind(named5, valueName, element2.value());
}
function testOf(test2, scope) {
  if (!test2) return { when: true, fails: false };
  const value = evaluate4(test2, scope);
  return { when: toCond(value), fails: notBool(value) };
}
function objectOf(expression, resultKey, rounds, rest2) {
  const { at, group } = expression;
  const maker = new EntryMaker(at);
  for (const { when, scope } of rounds) {
    const key = evaluate4(resultKey, scope);
    const compute2 = () => evaluate4(expression.result, scope);
    if (group) maker.group(key, resultKey.at, when, lazyItem(true, compute2));
    else maker.putNew(key, resultKey.at, when, compute2());
  }
  return maker.result(rest2);
}

// src/terraform/functions/decimal.ts
var SURE_DIGITS = 15;
function numberText(value) {
  if (Number.isSafeInteger(value)) return String(Object.is(value, -0) ? 0 : value);
  const [mantissa, exponent] = value.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  if (!Number.isFinite(value) || digits.length > SURE_DIGITS) return void 0;
  return decimal(value < 0 ? "-" : "", digits, Number(exponent));
}
function decimal(sign, digits, exponent) {
  if (Math.abs(exponent) > 300) return void 0;
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole2 = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return sign + whole2 + (fraction && `.${fraction}`);
}
function isExact(value) {
  return numberText(value) !== void 0;
}
var DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/;
function parseNumber(string2) {
  if (!DECIMAL.test(string2)) return "none";
  const value = Number(string2);
  const digits = string2.replace(/[eE].*/, "").replace(/[-+.]/g, "").replace(/^0+/, "");
  const isSure2 = digits.length <= SURE_DIGITS || Number.isSafeInteger(value);
  return isSure2 && Number.isFinite(value) ? value : "unknown";
}

// src/terraform/functions/call.ts
function define(name, least, most, fn) {
  return { name, least, most, fn };
}
var ANY_NUMBER = Number.POSITIVE_INFINITY;
var MOST_VALUES = 8;
function onPlain(name, f, { type, takesNull = false } = {}) {
  return (args, call) => {
    const run2 = (plain) => {
      if (!takesNull && plain.some(isAbsent)) return error(`an argument of ${name}() is null`, call.at);
      return f(plain, call);
    };
    const giveUp = (plain) => derivedUnknown(name, plain, call.at, type);
    return lift(args, call.at, (...plain) => {
      const result = run2(plain);
      if (result) return result;
      const expanded2 = plain.map(valuesOfSymbols);
      if (expanded2.every((value, i) => value === plain[i])) return giveUp(plain);
      return lift(expanded2, call.at, (...values) => run2(values) ?? giveUp(values));
    });
  };
}
function onTexts(name, f, options = {}) {
  return onPlain(
    name,
    (plain, call) => {
      const texts = [];
      for (const value of plain) {
        const text3 = textFrom(value);
        if (text3 === "none") return error(`${name}() takes strings`, call.at);
        if (text3 === void 0) return void 0;
        texts.push(text3);
      }
      return f(texts, call, plain);
    },
    options
  );
}
function onStrings(name, f, options = {}) {
  return onTexts(
    name,
    (texts, call) => {
      const strings = texts.map(known);
      return strings.every((string2) => string2 !== void 0) ? f(strings, call) : void 0;
    },
    options
  );
}
function textFrom(value) {
  if (value.kind === "text") return value.text;
  if (value.kind === "unknown") {
    if (value.type === "list" || value.type === "map") return void 0;
    return [{ ...value.sym, at: value.at, value }];
  }
  if (value.kind !== "scalar" || value.value === null) return "none";
  if (typeof value.value === "boolean") return [{ lit: String(value.value), at: value.at }];
  const spelled = numberText(value.value);
  return spelled === void 0 ? void 0 : [{ lit: spelled, at: value.at }];
}
function numberFrom(value) {
  if (value.kind === "unknown") return "unknown";
  if (value.kind === "scalar" && typeof value.value === "number") return value.value;
  if (value.kind !== "text") return "none";
  const string2 = known(value.text);
  return string2 === void 0 ? "unknown" : parseNumber(string2);
}
function valuesOfSymbols(value) {
  const syms = value.kind === "unknown" ? [value.sym] : value.kind === "text" ? value.text.filter(isHole) : [];
  const finite = [...new Map(syms.filter(domainOf).map((sym) => [sym.id, sym])).values()];
  const ways = finite.reduce((product, sym) => product * domainOf(sym).length, 1);
  return ways <= MOST_ALTERNATIVES ? chosen(value, finite) : value;
}
function chosen(value, [sym, ...others]) {
  if (!sym) return value;
  const [last, ...before] = domainOf(sym).toReversed();
  return before.reduce(
    (next, is) => choice(symbolIs(sym, is), chosen(put2(value, sym, is), others), next, value.at),
    chosen(put2(value, sym, last), others)
  );
}
function put2(value, sym, is) {
  if (value.kind === "unknown")
    return typeof is === "string" ? stringValue(is, value.at) : scalar(is, value.at);
  if (value.kind !== "text") return value;
  const pieces = value.text.map((piece) => isHole(piece) && piece.id === sym.id ? litOf(is, piece.at) : piece);
  return textValue(pieces, value.at);
}
function litOf(is, at) {
  return at ? { lit: String(is), at } : { lit: String(is) };
}
function domainOf(sym) {
  const domain = sym.by ? valuesBy(sym.by) : sym.domain;
  return domain && domain.length > 0 && domain.length <= MOST_VALUES ? domain : void 0;
}
function valuesBy(by) {
  const values = by.sym.domain?.map((value) => by.values[String(value)]);
  if (!values?.every((value) => value !== void 0)) return void 0;
  return [...new Set(values)];
}

// src/terraform/functions/pieces.ts
function splitAtHoles(text3) {
  const runs = [];
  const holes = [];
  let lits = [];
  const close = () => {
    runs.push({ lits, string: lits.map((lit) => lit.lit).join("") });
    lits = [];
  };
  for (const piece of text3) {
    if (!isHole(piece)) {
      lits.push(piece);
      continue;
    }
    close();
    holes.push(piece);
  }
  close();
  return { runs, holes };
}
function joinAtHoles({ runs, holes }) {
  return runs.flatMap((run2, i) => i < holes.length ? [...run2.lits, holes[i]] : run2.lits);
}
function sliceRun(run2, start, end = run2.string.length) {
  const parts = [];
  let from = 0;
  for (const lit of run2.lits) {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, lit.lit.length)];
    if (first < last) parts.push(sliceLit(lit, first, last));
    from += lit.lit.length;
  }
  return parts;
}
function sliceLit({ lit, at }, start, end) {
  const part5 = lit.slice(start, end);
  if (!at) return { lit: part5 };
  const isLetterByLetter = at.end - at.start === lit.length;
  return {
    lit: part5,
    at: isLetterByLetter ? { file: at.file, start: at.start + start, end: at.start + end } : at
  };
}
function edgeOf(text3, side) {
  const { runs } = splitAtHoles(text3);
  return runs.at(side === "start" ? 0 : -1).string;
}
function dropStart(text3, length2) {
  const { runs, holes } = splitAtHoles(text3);
  const [first, ...others] = runs;
  return joinAtHoles({ runs: [runOf(sliceRun(first, length2)), ...others], holes });
}
function dropEnd(text3, length2) {
  const { runs, holes } = splitAtHoles(text3);
  const last = runs.at(-1);
  return joinAtHoles({
    runs: [...runs.slice(0, -1), runOf(sliceRun(last, 0, last.string.length - length2))],
    holes
  });
}
function runOf(lits) {
  return { lits, string: lits.map((lit) => lit.lit).join("") };
}
function canHold(hole, string2) {
  const values = domainOf(hole);
  if (values) return values.some((value) => String(value).includes(string2));
  if (/[*?]/.test(string2))
    return hole.shape === void 0 || hole.shape.chars === "any" || hole.shape.chars === "iam-path";
  return matches([{ lit: "*" }, { lit: string2 }, { lit: "*" }], [hole]) !== "no";
}
function canBeEmpty(hole) {
  return same([], [hole]) !== "no";
}
function isBarrier(hole, letters) {
  return !canBeEmpty(hole) && [...new Set(letters)].every((letter) => !canHold(hole, letter));
}
function mayStraddle({ runs, holes }, wanted) {
  if (wanted.length < 2) return false;
  const open = holes.map((hole) => !isBarrier(hole, wanted));
  return runs.some(({ string: string2 }, i) => {
    const [before, after] = [open[i - 1] ?? false, open[i] ?? false];
    for (let cut2 = 1; cut2 < wanted.length; cut2++) {
      if (after && string2.endsWith(wanted.slice(0, cut2))) return true;
      if (before && string2.startsWith(wanted.slice(cut2))) return true;
    }
    return before && after && wanted.slice(1, -1).includes(string2);
  });
}
function mapHole(hole, operation, f, others = []) {
  const { id, label, bases } = derived(operation, [holeValue(hole), ...others]);
  const at = hole.at && { at: hole.at };
  const base = hole.by?.sym ?? hole;
  const values = [];
  for (const value of domainOf(hole) && base.domain ? base.domain : []) {
    const before = hole.by ? hole.by.values[String(value)] : String(value);
    const after = before === void 0 ? void 0 : f(before);
    if (after !== void 0) values.push([String(value), after]);
  }
  const isComplete = values.length > 0 && values.length === base.domain?.length;
  if (!isComplete) return { id, label, ...bases && { bases }, ...at };
  return { id, label, by: { sym: base, values: Object.fromEntries(values) }, ...at };
}
var NOWHERE3 = { file: { path: "", text: "" }, start: 0, end: 0 };
function holeValue(hole) {
  return unknown(hole, hole.at ?? NOWHERE3);
}
function literalText3(string2, at) {
  return textValue([{ lit: string2, at }], at);
}
function textResult(pieces, original, at) {
  if (original?.kind === "text" && original.text === pieces) return original;
  return textValue(pieces, at);
}
function mapLetters(text3, operation, f) {
  const pieces = [];
  for (const piece of text3) {
    if (isHole(piece)) {
      pieces.push(mapHole(piece, operation, f));
      continue;
    }
    const lit = f(piece.lit);
    if (lit === void 0) return void 0;
    pieces.push({ ...piece, lit });
  }
  return pieces;
}

// src/terraform/functions/json-text.ts
var MOST_VALUES2 = 2e4;
var DEEPEST8 = 100;
function jsonText(value) {
  const writer = new JsonWriter();
  writer.write(value, 0);
  return writer.result() ?? [valueHole(value)];
}
function jsonString(string2) {
  return `"${escaped2(string2)}"`;
}
function escaped2(string2) {
  const json = JSON.stringify(string2).slice(1, -1);
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function valueHole(value) {
  return { ...derived("jsonencode", [value]), at: value.at, value };
}
var JsonWriter = class {
  pieces = [];
  /** Brackets, names and such, which nobody wrote as they are here. */
  structure = "";
  values = 0;
  result() {
    this.flush();
    return this.values > MOST_VALUES2 ? void 0 : this.pieces;
  }
  write(value, depth) {
    if (++this.values > MOST_VALUES2) return;
    if (depth > DEEPEST8) this.put(valueHole(value));
    else if (value.kind === "scalar") this.put(scalarPiece(value));
    else if (value.kind === "text") this.string(value.text);
    else if (value.kind === "unknown" && value.type === "text" && !value.nullable)
      this.string(symbolText(value));
    else if (value.kind === "list" && isCertain(value)) this.list(value, depth);
    else if (value.kind === "map" && isCertainMap(value)) this.map(value, depth);
    else this.put(valueHole(value));
  }
  string(text3) {
    this.structure += '"';
    for (const piece of text3) {
      if (!isHole(piece)) this.put({ ...piece, lit: escaped2(piece.lit) });
      else this.put(escapedHole(piece));
    }
    this.structure += '"';
  }
  list(value, depth) {
    this.structure += "[";
    value.items.forEach((item2, i) => {
      if (i > 0) this.structure += ",";
      this.write(item2.value, depth + 1);
    });
    this.structure += "]";
  }
  map(value, depth) {
    this.structure += "{";
    sortedEntries(value).forEach(([key, entry2], i) => {
      this.structure += `${i > 0 ? "," : ""}${jsonString(key)}:`;
      this.write(entry2.value, depth + 1);
    });
    this.structure += "}";
  }
  put(piece) {
    this.flush();
    this.pieces.push(piece);
  }
  flush() {
    if (this.structure !== "") this.pieces.push({ lit: this.structure });
    this.structure = "";
  }
};
function scalarPiece(value) {
  const spelled = typeof value.value === "number" ? numberText(value.value) : String(value.value);
  return spelled === void 0 ? valueHole(value) : { lit: spelled, at: value.at };
}
function symbolText(value) {
  return [{ ...value.sym, at: value.at, value }];
}
function escapedHole(hole) {
  const chars = hole.shape?.chars;
  if (chars !== void 0 && chars !== "any" && chars !== "iam-path") return hole;
  const mapped2 = mapHole(hole, "escaped in JSON", escaped2);
  const { by } = mapped2;
  if (!by) return { ...mapped2, label: hole.label };
  const isSame = Object.entries(by.values).every(
    ([key, value]) => value === (hole.by ? hole.by.values[key] : key)
  );
  return isSame ? hole : { ...mapped2, label: hole.label };
}
function isCertain(value) {
  const isClosed = value.rest === void 0 && orderedOf(value) === value.items.length;
  return isClosed && value.items.every((item2) => item2.when === true);
}
function isCertainMap(value) {
  if (value.rest) return false;
  for (const [key, { when }] of value.entries) if (when !== true || isSymbolicKey(key)) return false;
  return true;
}
function sortedEntries(value) {
  return [...value.entries].sort(([a], [b]) => compareText(a, b));
}

// src/terraform/functions/unify.ts
var ANY = { kind: "any" };
var DEEPEST9 = 8;
function unified(values) {
  const types = values.map((value) => typeOf3(value, 0));
  const type = types.every((one2) => one2 !== void 0) ? unify(types) : void 0;
  return type && values.map((value) => convert2(value, type));
}
function unifiedItems(items) {
  const values = unified(items.map((one2) => one2.value));
  if (!values) return void 0;
  const isSame = items.every((one2, i) => one2.value === values[i]);
  return isSame ? items : items.map((one2, i) => one2.value === values[i] ? one2 : item(values[i], one2.when));
}
function typeOf3(value, depth) {
  if (depth > DEEPEST9 || value.ref) return ANY;
  switch (value.kind) {
    case "text":
      return { kind: "string" };
    case "scalar":
      return value.value === null ? ANY : { kind: typeof value.value === "number" ? "number" : "bool" };
    case "unknown":
      return typeOfUnknown(value.type);
    case "choice":
      return unifyAll(
        alternatives(value).map((one2) => one2.value.kind === "choice" ? ANY : typeOf3(one2.value, depth))
      );
    case "list":
      return typeOfList(value, depth);
    case "map":
      return typeOfMap(value, depth);
    default:
      return ANY;
  }
}
function typeOfUnknown(type) {
  if (type === "text") return { kind: "string" };
  if (type === "number" || type === "bool") return { kind: type };
  return type === "list" || type === "map" ? { kind: type, of: ANY } : ANY;
}
function typeOfList(value, depth) {
  const types = value.items.map((one2) => typeOf3(one2.value, depth + 1));
  if (isCertain(value) && types.every((type) => type !== void 0)) return { kind: "tuple", items: types };
  const of = unifyAll(types);
  return of && { kind: "list", of };
}
function typeOfMap(value, depth) {
  const types = /* @__PURE__ */ new Map();
  for (const [key, entry2] of value.entries) {
    const type = typeOf3(entry2.value, depth + 1);
    if (!type) return void 0;
    types.set(key, type);
  }
  if (isCertainMap(value)) return { kind: "object", entries: types };
  const of = unify([...types.values()]);
  return of && { kind: "map", of };
}
function unifyAll(types) {
  return types.every((type) => type !== void 0) ? unify(types) : void 0;
}
function unify(all2) {
  const types = all2.filter((type) => type.kind !== "any");
  const [first] = types;
  if (!first) return ANY;
  const kinds = new Set(types.map((type) => type.kind));
  if (kinds.has("tuple") || kinds.has("list")) return unifyLists(types);
  if (kinds.has("object") || kinds.has("map")) return unifyMaps(types);
  if (kinds.size === 1) return first;
  return kinds.has("string") ? { kind: "string" } : void 0;
}
function unifyLists(types) {
  const members = [];
  for (const type of types) {
    if (type.kind === "tuple") members.push(...type.items);
    else if (type.kind === "list") members.push(type.of);
    else return void 0;
  }
  return unifyTuples(types) ?? wrapped("list", unify(members));
}
function unifyTuples(types) {
  const tuples = types.filter((type) => type.kind === "tuple");
  const length2 = tuples[0]?.items.length;
  if (tuples.length < types.length || tuples.some((tuple) => tuple.items.length !== length2)) return void 0;
  const items = tuples[0].items.map((_, i) => unify(tuples.map((tuple) => tuple.items[i])));
  return items.every((type) => type !== void 0) ? { kind: "tuple", items } : void 0;
}
function unifyMaps(types) {
  const members = [];
  for (const type of types) {
    if (type.kind === "object") members.push(...type.entries.values());
    else if (type.kind === "map") members.push(type.of);
    else return void 0;
  }
  return unifyObjects(types) ?? wrapped("map", unify(members));
}
function unifyObjects(types) {
  const objects = types.filter((type) => type.kind === "object");
  const names2 = [...objects[0]?.entries.keys() ?? []];
  const isSame = objects.every(
    (one2) => one2.entries.size === names2.length && names2.every((name) => one2.entries.has(name))
  );
  if (objects.length < types.length || !isSame) return void 0;
  const entries = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const type = unify(objects.map((one2) => one2.entries.get(name)));
    if (!type) return void 0;
    entries.set(name, type);
  }
  return { kind: "object", entries };
}
function wrapped(kind, of) {
  return of && { kind, of };
}
function convert2(value, type) {
  if (type.kind === "any" || value.ref) return value;
  if (value.kind === "choice") return convertChoice(value, type);
  if (type.kind === "string") return asString(value);
  if (value.kind === "list") return convertList2(value, type);
  return value.kind === "map" ? convertMap2(value, type) : value;
}
function convertChoice(value, type) {
  const isSame = alternatives(value).every((one2) => convert2(one2.value, type) === one2.value);
  return isSame ? value : lift([value], value.at, (plain) => convert2(plain, type));
}
function asString(value) {
  if (value.kind !== "scalar" || isAbsent(value)) return value;
  const text3 = textFrom(value);
  return text3 === void 0 || text3 === "none" ? value : textValue(text3, value.at);
}
function convertList2(value, type) {
  const typeAt = (i) => type.kind === "tuple" ? type.items[i] : type.kind === "list" ? type.of : void 0;
  const items = value.items.map((one2, i) => {
    const converted2 = convert2(one2.value, typeAt(i) ?? ANY);
    return converted2 === one2.value ? one2 : item(converted2, one2.when);
  });
  return items.every((one2, i) => one2 === value.items[i]) ? value : { ...value, items };
}
function convertMap2(value, type) {
  const typeOfName = (name) => type.kind === "object" ? type.entries.get(name) : type.kind === "map" ? type.of : void 0;
  const entries = /* @__PURE__ */ new Map();
  let isSame = true;
  for (const [name, entry2] of value.entries) {
    const converted2 = convert2(entry2.value, typeOfName(name) ?? ANY);
    isSame &&= converted2 === entry2.value;
    entries.set(name, converted2 === entry2.value ? entry2 : lazyEntry(entry2.key, entry2.when, () => converted2));
  }
  return isSame ? value : { ...value, entries };
}

// src/terraform/reference.ts
var NAMED2 = /* @__PURE__ */ new Set(["var", "local", "module", "path", "terraform"]);
var LOCAL_ROOTS = /* @__PURE__ */ new Set(["each", "count", "self", "ephemeral"]);
function referenceOf(expression, isBound) {
  if (expression.kind !== "attribute") return void 0;
  const { of, name } = expression;
  if (of.kind === "variable") return fromRoot(of.name, name, isBound);
  if (of.kind !== "attribute" || of.of.kind !== "variable") return void 0;
  const root = of.of.name;
  if (isBound(root)) return void 0;
  if (root === "data") return { kind: "data", type: of.name, name };
  return root === "resource" ? { kind: "resource", type: of.name, name } : void 0;
}
function fromRoot(root, name, isBound) {
  if (isBound(root) || LOCAL_ROOTS.has(root) || root === "data" || root === "resource") return void 0;
  if (NAMED2.has(root)) return { kind: root, name };
  return { kind: "resource", type: root, name };
}
function written2(reference) {
  switch (reference.kind) {
    case "resource":
      return `${reference.type}.${reference.name}`;
    case "data":
      return `data.${reference.type}.${reference.name}`;
    default:
      return `${reference.kind}.${reference.name}`;
  }
}

// src/terraform/expression.ts
function evaluate4(expression, scope) {
  const { inside } = scope;
  if (!inside.enter()) return unknown(inside.fresh("a value that is too large to compute"), expression.at);
  try {
    return compute(expression, scope);
  } finally {
    inside.leave();
  }
}
function compute(expression, scope) {
  const { at } = expression;
  switch (expression.kind) {
    case "literal":
      return scalar(expression.value, at);
    case "template":
      return evaluateTemplate(expression.parts, at, scope);
    case "tuple":
      return list(
        expression.items.map((item2) => ({ when: true, value: evaluate4(item2, scope) })),
        at
      );
    case "object":
      return evaluateObject(expression.entries, at, scope);
    case "for":
      return evaluateFor(expression, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "binary":
      return evaluateBinary(expression, scope);
    case "unary":
      return evaluateUnary(expression, scope);
    case "call":
      return evaluateCall(expression, scope);
    case "variable":
      return nameIn(scope, expression.name) ?? scope.inside.unbound(expression.name, at);
    case "attribute":
      return evaluateAttribute(expression, scope);
    case "index":
      return reach(scope, indexOf(evaluate4(expression.of, scope), evaluate4(expression.key, scope), at));
    case "splat":
      return evaluateSplat(expression, scope);
    case "item":
      return scope.item ?? unknown(scope.inside.fresh("an element"), at);
    case "parentheses":
      return evaluate4(expression.of, scope);
    case "invalid":
      return unknown(scope.inside.fresh("an expression that cannot be read"), at);
  }
}
function reach(scope, value) {
  scope.inside.leanOn(value.rests);
  return value;
}
function evaluateAttribute(expression, scope) {
  const { of, name, at } = expression;
  const reference = referenceOf(expression, (root) => nameIn(scope, root) !== void 0);
  if (reference) return scope.inside.refer(reference, at);
  const value = evaluate4(of, scope);
  const isIndex = /^\d+$/.test(name);
  return reach(scope, isIndex ? indexOf(value, scalar(Number(name), at), at) : attributeOf2(value, name, at));
}
function evaluateSplat({ of, each, at }, scope) {
  const value = evaluate4(of, scope);
  return splatOf(value, splatName(each), (item2) => evaluate4(each, { ...scope, item: item2 }), at);
}
function splatName(each) {
  if (each.kind === "attribute") return `${splatName(each.of)}.${each.name}`;
  if (each.kind === "index")
    return `${splatName(each.of)}[${each.key.kind === "literal" ? each.key.value : each.key.at.start}]`;
  return "[*]";
}
function evaluateConditional(expression, scope) {
  const { inside } = scope;
  const test2 = evaluate4(expression.if, scope);
  const cond = toCond(test2);
  const side = (of, isTaken) => isTaken ? evaluate4(of, scope) : inside.aside(() => evaluate4(of, scope));
  const then = side(expression.then, cond !== false);
  const otherwise = side(expression.else, cond !== true);
  const [left, right] = unified([then, otherwise]) ?? [then, otherwise];
  return decide2(test2, left ?? then, right ?? otherwise, expression.at);
}
function decide2(test2, then, otherwise, at) {
  return orFail(notBool(test2), test2, choice(toCond(test2), then, otherwise, at), at);
}
function evaluateBinary({ operator, left, right, at }, scope) {
  const a = evaluate4(left, scope);
  const b = evaluate4(right, scope);
  switch (operator) {
    case "==":
      return equals(a, b, at);
    case "!=":
      return negated(equals(a, b, at), at);
    case "&&":
    case "||":
      return evaluateLogical(operator, a, b, at);
    default:
      return arithmetic(operator, a, b, at);
  }
}
function evaluateLogical(operator, a, b, at) {
  const [left, right] = [toCond(a), toCond(b)];
  const isAnd = operator === "&&";
  const combined = fromCond(isAnd ? all(left, right) : any(left, right), at);
  const matters = isAnd ? left : negate(left);
  const checked2 = orFail(all(matters, notBool(b)), b, combined, at);
  return orFail(notBool(a), a, checked2, at);
}
function negated(value, at) {
  return orFail(notBool(value), value, fromCond(negate(toCond(value)), at), at);
}
function evaluateUnary({ operator, of, at }, scope) {
  const value = evaluate4(of, scope);
  return operator === "!" ? negated(value, at) : arithmetic("-", scalar(0, at), value, at);
}
function evaluateCall({ name, args, spread, at }, scope) {
  const values = args.map((arg) => evaluate4(arg, scope));
  if (!spread) return scope.inside.call(name, values, at);
  return spreadArguments(name, values, at, (all2) => scope.inside.call(name, all2, at));
}
function evaluateTemplate(parts, at, scope) {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "interpolation") return evaluate4(first.value, scope);
  return evaluateParts(parts, at, scope);
}
function evaluateParts(parts, at, scope) {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "text") return textValue(first.text, at);
  return joinText(
    parts.map((part5) => evaluatePart(part5, at, scope)),
    at
  );
}
function evaluatePart(part5, at, scope) {
  switch (part5.kind) {
    case "text":
      return textValue(part5.text, at);
    case "interpolation":
      return evaluate4(part5.value, scope);
    case "if": {
      const then = evaluateParts(part5.then, part5.at, scope);
      return decide2(evaluate4(part5.test, scope), then, evaluateParts(part5.else, part5.at, scope), part5.at);
    }
    case "for":
      return lift([evaluate4(part5.of, scope)], part5.at, (plain) => evaluateLoop(part5, plain, scope));
  }
}
function evaluateLoop(part5, over, scope) {
  const collection = elementsOf3(over, { isSet: isSetExpression(part5.of) }, part5.at);
  if (!collection) return error('a "for" goes over a list or a map', part5.at);
  if (collection.rest) return unknown(scope.inside.fresh("a part of the text"), part5.at, { type: "text" });
  const rounds = collection.elements.map((element2) => {
    const named5 = part5.keyName === void 0 ? scope : bind(scope, part5.keyName, element2.key());
    const text3 = evaluateParts(part5.body, part5.at, bind(named5, part5.valueName, element2.value()));
    return choice(element2.when, text3, textValue([], part5.at), part5.at);
  });
  return joinText(rounds, part5.at);
}

// src/terraform/conversion.ts
var UNKNOWN_TYPES = {
  any: void 0,
  string: "text",
  number: "number",
  bool: "bool",
  list: "list",
  set: "list",
  tuple: "list",
  map: "map",
  object: "map"
};
function converted(value, type, scope) {
  if (type.kind === "any") return value;
  return keepingHops(
    value,
    lift([value], value.at, (plain) => convertPlain(plain, type, scope))
  );
}
function keepingHops(from, to) {
  if (from === to || from.kind !== "choice") return to;
  const { via, ref, rests } = from;
  return { ...to, ...via && !to.via && { via }, ...ref && !to.ref && { ref }, ...rests && { rests } };
}
function convertPlain(value, type, scope) {
  if (isAbsent(value)) return value;
  if (value.kind === "unknown") return typed2(value, type);
  switch (type.kind) {
    case "string":
      return toText(value);
    case "number":
      return toNumber(value);
    case "bool":
      return toBool(value);
    case "list":
    case "tuple":
    case "map":
      return convertMembers(value, type, scope);
    case "set":
      return scope.inside.call("toset", [convertMembers(value, type, scope)], value.at);
    case "object":
      return value.kind === "map" ? toObject(value, type.attributes, scope) : value;
    default:
      return value;
  }
}
function typed2(value, type) {
  if (value.type !== void 0) return value;
  const known2 = UNKNOWN_TYPES[type.kind];
  return known2 ? { ...value, type: known2 } : value;
}
function toText(value) {
  if (value.kind === "text") return value;
  const text3 = textOf2(value);
  if (!text3) return value;
  return {
    ...value,
    ...textValue(
      text3.map((piece) => ({ ...piece, at: value.at })),
      value.at
    )
  };
}
function toNumber(value) {
  const string2 = value.kind === "text" ? stringOf(value) : void 0;
  const isNumber = string2 !== void 0 && /^-?\d+(\.\d+)?$/.test(string2);
  return isNumber ? { ...hopsOf(value), ...scalar(Number(string2), value.at) } : value;
}
function toBool(value) {
  const string2 = value.kind === "text" ? stringOf(value) : void 0;
  const isBool2 = string2 === "true" || string2 === "false";
  return isBool2 ? { ...hopsOf(value), ...scalar(string2 === "true", value.at) } : value;
}
function hopsOf({ via, ref, rests }) {
  return { ...via && { via }, ...ref && { ref }, ...rests && { rests } };
}
function convertMembers(value, type, scope) {
  const memberType = (index2) => type.kind === "tuple" ? type.items[index2] : type.of;
  if (value.kind === "list") return convertList3(value, memberType, scope);
  return value.kind === "map" && type.kind === "map" ? convertMap3(value, type.of, scope) : value;
}
function convertList3(value, typeAt, scope) {
  const items = value.items.map((item2, index2) => {
    const type = typeAt(index2);
    const isChanged = type !== void 0 && type.kind !== "any";
    return isChanged ? lazyItem(item2.when, () => converted(item2.value, type, scope)) : item2;
  });
  return { ...value, items };
}
function convertMap3(value, type, scope) {
  if (type.kind === "any") return value;
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of value.entries) {
    entries.set(
      key,
      lazyEntry(entry2.key, entry2.when, () => converted(entry2.value, type, scope))
    );
  }
  return { ...value, entries };
}
function toObject(value, attributes, scope) {
  const entries = /* @__PURE__ */ new Map();
  for (const [name, attribute2] of attributes) {
    const given = value.entries.get(name);
    if (given || value.rest || attribute2.isOptional) {
      const key = given?.key ?? value.at;
      entries.set(
        name,
        lazyEntry(key, true, () => objectMember(value, name, attribute2, scope))
      );
    }
  }
  const { rest: _, ...closed2 } = value;
  return { ...closed2, entries };
}
function objectMember(value, name, attribute2, scope) {
  const { at } = value;
  const fallback = () => fallbackOf(attribute2, at, scope);
  const given = value.entries.get(name);
  if (!given && !value.rest) return fallback();
  const present2 = given && given.when !== true && !value.rest ? choice(given.when, given.value, absent(at), at) : void 0;
  const found = present2 ?? attributeOf2(value, name, at);
  const own = converted(found, attribute2.type, scope);
  if (!attribute2.isOptional || !attribute2.fallback) return own;
  return lift([own], at, (plain) => isAbsent(plain) ? fallback() : plain);
}
function fallbackOf({ fallback, type }, at, scope) {
  return fallback ? converted(evaluate4(fallback, scope), type, scope) : absent(at);
}
var DEEPEST10 = 8;
function unknownOf2(type, sym, at, options = {}) {
  const { isNullable = false, depth = 0 } = options;
  const nullable = isNullable ? { nullable: true } : {};
  if (type.kind === "bool")
    return unknown({ domain: boolDomain(isNullable), ...sym }, at, { type: "bool", ...nullable });
  if (type.kind === "object" && !isNullable && depth < DEEPEST10)
    return unknownObject(type.attributes, sym, at, depth);
  const known2 = UNKNOWN_TYPES[type.kind];
  return unknown(sym, at, { ...known2 && { type: known2 }, ...nullable });
}
function boolDomain(isNullable) {
  return isNullable ? [true, false, null] : [true, false];
}
function unknownObject(attributes, sym, at, depth) {
  const entries = /* @__PURE__ */ new Map();
  for (const [name, { type, isOptional, fallback }] of attributes) {
    const isNullable = isOptional && !fallback;
    const member2 = attributeOf2(unknown(sym, at), name, at);
    const compute2 = () => unknownOf2(type, member2.sym, at, { isNullable, depth: depth + 1 });
    entries.set(name, lazyEntry(at, true, compute2));
  }
  return map(entries, at);
}

// src/terraform/type-constraint.ts
var ANY2 = { kind: "any" };
var DEEPEST11 = 32;
function typeOf4(expression, depth = 0) {
  if (depth > DEEPEST11) return ANY2;
  switch (expression.kind) {
    case "variable":
      return named3(expression.name);
    case "call":
      return constructed(expression, depth + 1);
    case "template":
      return quoted2(expression, depth + 1);
    case "parentheses":
      return typeOf4(expression.of, depth + 1);
    default:
      return ANY2;
  }
}
function named3(name) {
  switch (name) {
    case "string":
    case "number":
    case "bool":
      return { kind: name };
    case "list":
    case "map":
    case "set":
      return { kind: name, of: ANY2 };
    default:
      return ANY2;
  }
}
function constructed(call, depth) {
  const [first] = call.args;
  if (!first) return named3(call.name);
  switch (call.name) {
    case "list":
    case "map":
    case "set":
      return { kind: call.name, of: typeOf4(first, depth) };
    case "tuple":
      return first.kind === "tuple" ? { kind: "tuple", items: first.items.map((item2) => typeOf4(item2, depth)) } : ANY2;
    case "object":
      return first.kind === "object" ? objectType(first, depth) : ANY2;
    default:
      return ANY2;
  }
}
function objectType(object, depth) {
  const attributes = /* @__PURE__ */ new Map();
  for (const { key, value } of object.entries) {
    const name = nameOf3(key);
    if (name !== void 0) attributes.set(name, attributeType(value, depth));
  }
  return { kind: "object", attributes };
}
function attributeType(expression, depth) {
  if (expression.kind !== "call" || expression.name !== "optional") {
    return { type: typeOf4(expression, depth), isOptional: false };
  }
  const [type, fallback] = expression.args;
  return { type: type ? typeOf4(type, depth) : ANY2, isOptional: true, ...fallback && { fallback } };
}
function nameOf3(key) {
  if (key.kind === "variable") return key.name;
  return key.kind === "template" ? textOf3(key) : void 0;
}
function quoted2(template, depth) {
  const text3 = textOf3(template);
  if (text3 === void 0) return ANY2;
  const isWord2 = /^\w+$/.test(text3);
  if (isWord2) return named3(text3);
  return typeOf4(parseHclExpression(sourceOf({ path: template.at.file.path, text: text3 })).expression, depth);
}
function textOf3({ parts }) {
  const [part5] = parts;
  return parts.length === 1 && part5?.kind === "text" ? part5.text.map((piece) => piece.lit).join("") : void 0;
}

// src/terraform/variables.ts
function variableOf(block, sym, scope) {
  const name = block.labels[0]?.text ?? "";
  const written3 = attributeIn(block.body, "type")?.value;
  const fallback = attributeIn(block.body, "default")?.value;
  const nullable = attributeIn(block.body, "nullable")?.value;
  const domain = domainOf2(block, name, scope);
  return {
    name,
    at: block.labels[0]?.at ?? block.at,
    type: written3 ? typeOf4(written3) : typeOfDefault(fallback),
    isNullable: !(nullable?.kind === "literal" && nullable.value === false),
    fallback,
    sym: domain ? { ...sym, domain: isNull2(fallback) ? [...domain, null] : domain } : sym,
    scope
  };
}
function typeOfDefault(fallback) {
  switch (fallback?.kind) {
    case "literal":
      if (typeof fallback.value === "boolean") return { kind: "bool" };
      return fallback.value === null ? ANY2 : { kind: "number" };
    case "template":
      return { kind: "string" };
    case "tuple":
      return { kind: "list", of: ANY2 };
    case "object":
      return { kind: "map", of: ANY2 };
    default:
      return ANY2;
  }
}
function isNull2(expression) {
  return expression?.kind === "literal" && expression.value === null;
}
function variableValue2(variable2, inputs, read3) {
  const given = inputs.get(variable2.name);
  if (given) return orDefault(converted(given(), variable2.type, variable2.scope), variable2);
  if (!variable2.fallback || inputs.isFree) return free(variable2);
  read3(variable2.sym);
  return defaultOf(variable2, variable2.fallback);
}
function orDefault(value, variable2) {
  const { isNullable, fallback } = variable2;
  if (isNullable || !fallback) return value;
  return lift([value], value.at, (plain) => isAbsent(plain) ? defaultOf(variable2, fallback) : plain);
}
function defaultOf({ type, scope }, fallback) {
  return converted(evaluate4(fallback, scope), type, scope);
}
function free({ type, sym, at, fallback }) {
  return unknownOf2(type, sym, at, { isNullable: isNull2(fallback) });
}
function domainOf2(block, name, scope) {
  for (const condition of conditionsOf(block)) {
    if (condition.kind !== "call" || condition.name !== "contains") continue;
    const [allowed, of] = condition.args;
    if (allowed?.kind !== "tuple" || !of || !isVariable(of, name)) continue;
    const values = allowed.items.map((item2) => scalarOf(evaluate4(item2, scope)));
    if (values.every((value) => value !== void 0)) return values;
  }
  return void 0;
}
function scalarOf(value) {
  return value.kind === "scalar" ? value.value : stringOf(value);
}
function isVariable(expression, name) {
  if (expression.kind !== "attribute" || expression.name !== name) return false;
  return expression.of.kind === "variable" && expression.of.name === "var";
}
function validationsOf(block, scope) {
  return conditionsOf(block).map((condition) => toCond(evaluate4(condition, scope)));
}
function conditionsOf(block) {
  const checks = block.body.blocks.filter((nested) => nested.type === "validation");
  return checks.flatMap((check) => {
    const condition = attributeIn(check.body, "condition")?.value;
    return condition ? [unwrapped(condition)] : [];
  });
}
function unwrapped(expression) {
  return expression.kind === "parentheses" ? unwrapped(expression.of) : expression;
}

// src/terraform/assumes.ts
function assumptionsOf2(modules, resources) {
  const ofVariables = modules.flatMap(
    ({ module, when }) => [...module.module.variables.values()].flatMap((block) => validationsOf(block, module.scope)).map((cond) => implies(when, cond))
  );
  const ofResources = resources.flatMap(
    ({ resource, when }) => preconditionsOf(resource).map((cond) => implies(when, cond))
  );
  return [...ofVariables, ...ofResources].filter(isOpen);
}
function implies(when, then) {
  return any(negate(when), then);
}
function isOpen(cond) {
  return typeof cond !== "boolean";
}
function preconditionsOf(content) {
  return content.blocks("lifecycle").items.flatMap(
    (lifecycle) => lifecycle.content.blocks("precondition").items.flatMap((check) => {
      const condition = check.content.attribute("condition");
      return condition ? [implies(check.when, toCond(condition))] : [];
    })
  );
}

// src/terraform/walk.ts
var KNOWN2 = /* @__PURE__ */ new WeakMap();
function traversalsOf(expression) {
  const known2 = KNOWN2.get(expression);
  if (known2) return known2;
  const found = [...traversals(expression, void 0)];
  KNOWN2.set(expression, found);
  return found;
}
function* traversals(expression, attribute2) {
  const reference = referenceOf(expression, () => false);
  if (reference) {
    yield { reference, at: expression.at, attribute: attribute2 };
    return;
  }
  switch (expression.kind) {
    case "attribute":
      yield* traversals(expression.of, expression.name);
      break;
    case "index":
      yield* traversals(expression.of, attribute2);
      yield* traversals(expression.key, void 0);
      break;
    case "splat":
      yield* traversals(expression.of, attributeOfItem(expression.each));
      yield* traversals(expression.each, void 0);
      break;
    case "parentheses":
      yield* traversals(expression.of, attribute2);
      break;
    default:
      for (const part5 of partsOf3(expression)) yield* traversals(part5, void 0);
  }
}
function attributeOfItem(each) {
  if (each.kind === "attribute") return each.of.kind === "item" ? each.name : attributeOfItem(each.of);
  return each.kind === "index" ? attributeOfItem(each.of) : void 0;
}
function partsOf3(expression) {
  switch (expression.kind) {
    case "template":
      return expression.parts.flatMap(templateExpressions);
    case "tuple":
      return expression.items;
    case "object":
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case "for": {
      const { of, resultKey, result, test: test2 } = expression;
      return [of, result, ...resultKey ? [resultKey] : [], ...test2 ? [test2] : []];
    }
    case "conditional":
      return [expression.if, expression.then, expression.else];
    case "binary":
      return [expression.left, expression.right];
    case "unary":
      return [expression.of];
    case "call":
      return expression.args;
    default:
      return [];
  }
}
function templateExpressions(part5) {
  switch (part5.kind) {
    case "text":
      return [];
    case "interpolation":
      return [part5.value];
    case "if":
      return [part5.test, ...part5.then.flatMap(templateExpressions), ...part5.else.flatMap(templateExpressions)];
    case "for":
      return [part5.of, ...part5.body.flatMap(templateExpressions)];
  }
}
function* expressionsIn(body, leftOut) {
  for (const { name, value } of body.attributes) if (!leftOut.has(name)) yield value;
  for (const { type, body: inner } of body.blocks)
    if (!leftOut.has(type)) yield* expressionsIn(inner, leftOut);
}

// src/terraform/mentions.ts
var ORDER_ONLY = /* @__PURE__ */ new Set([
  "depends_on",
  "lifecycle",
  "provider",
  "providers",
  "source",
  "version"
]);
function mentionsIn(modules) {
  const [root] = modules;
  const hasRoles = modules.some(({ module }) => rolesDeclaredIn(module));
  if (!root || !hasRoles) return [];
  const finder = new RoleFinder(modules);
  return [
    ...outputsOf(root.module, finder),
    ...modules.flatMap(({ module }) => [
      ...argumentsOfCalls(module, finder),
      ...argumentsOfServices(module, finder)
    ])
  ];
}
function rolesDeclaredIn(module) {
  return [...module.module.resources.keys()].some((address) => address.startsWith("aws_iam_role."));
}
function* outputsOf(root, finder) {
  for (const block of root.module.outputs.values()) {
    const value = attributeIn(block.body, "value")?.value;
    if (value) yield* finder.mentions(value, root, "output");
  }
}
function* argumentsOfCalls(module, finder) {
  for (const block of module.module.calls.values()) {
    for (const expression of expressionsIn(block.body, ORDER_ONLY))
      yield* finder.mentions(expression, module, "module");
  }
}
function* argumentsOfServices(module, finder) {
  const { resources, providers } = module.module;
  const services = [...resources.values()].filter((resource) => !/^(aws|awscc)_iam_/.test(resource.type));
  for (const block of [...services.map((resource) => resource.block), ...providers]) {
    for (const expression of expressionsIn(block.body, ORDER_ONLY)) {
      yield* finder.mentions(expression, module, "service-role");
    }
  }
}
var RoleFinder = class {
  known = /* @__PURE__ */ new Map();
  guards;
  constructor(modules) {
    this.guards = new Map(modules.map(({ module, when }) => [module, when]));
  }
  /** What an expression mentions, each role once. */
  *mentions(expression, module, how) {
    for (const { role, when } of this.rolesIn(expression, module).values()) {
      yield { at: expression.at, when, how, value: attributeOf2(role.object, "name", expression.at) };
    }
  }
  rolesIn(expression, module) {
    const found = /* @__PURE__ */ new Map();
    for (const traversal of traversalsOf(expression)) {
      for (const [role, mentioned] of this.follow(traversal, module)) found.set(role, mentioned);
    }
    return found;
  }
  follow({ reference, attribute: attribute2 }, module) {
    const { name } = reference;
    switch (reference.kind) {
      case "resource":
        return reference.type === "aws_iam_role" ? this.roles(name, module) : NO_ROLES;
      case "local":
        return this.once(`${module.address}|local.${name}`, module.module.locals.get(name)?.value, module);
      case "var":
        return this.once(`${module.address}|var.${name}`, module.argument(name), module.parent);
      case "module":
        return this.outputs(name, attribute2, module);
      default:
        return NO_ROLES;
    }
  }
  roles(name, module) {
    const resource = module.module.resources.get(`aws_iam_role.${name}`);
    if (!resource) return NO_ROLES;
    const outer = this.guards.get(module) ?? true;
    const instances = module.instancesOf(resource);
    return new Map(
      instances.map(({ instance, when }) => [instance, { role: instance, when: all(outer, when) }])
    );
  }
  outputs(name, output, module) {
    const found = /* @__PURE__ */ new Map();
    for (const { instance } of module.childrenOf(name)) {
      const child = instance.module;
      if (!child) continue;
      for (const [own, block] of child.module.outputs) {
        if (output !== void 0 && own !== output) continue;
        const value = attributeIn(block.body, "value")?.value;
        const roles = this.once(`${child.address}|output.${own}`, value, child);
        for (const [role, mentioned] of roles) found.set(role, mentioned);
      }
    }
    return found;
  }
  /** What stands behind a name, looked for once; in a cycle of references nothing. */
  once(key, expression, module) {
    const known2 = this.known.get(key);
    if (known2) return known2;
    this.known.set(key, NO_ROLES);
    if (!expression || !module) return NO_ROLES;
    const roles = this.rolesIn(expression, module);
    this.known.set(key, roles);
    return roles;
  }
};
var NO_ROLES = /* @__PURE__ */ new Map();

// src/terraform/content.ts
var NO_BLOCKS = { items: [] };
var BodyContent = class _BodyContent {
  constructor(body, scope) {
    this.body = body;
    this.scope = scope;
    this.at = body.at;
  }
  body;
  scope;
  at;
  get names() {
    const { attributes, blocks } = this.body;
    const types = blocks.map((block) => block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type);
    return [.../* @__PURE__ */ new Set([...attributes.map((attribute2) => attribute2.name), ...types])];
  }
  nameAt(name) {
    return this.find(name)?.nameAt;
  }
  valueAt(name) {
    return this.find(name)?.value.at;
  }
  attribute(name) {
    const attribute2 = this.find(name);
    if (!attribute2) return void 0;
    return this.scope.inside.stamped(() => evaluate4(attribute2.value, this.scope));
  }
  blocks(type) {
    const native = this.body.blocks.map((block) => {
      if (block.type === type) return certainly(new _BodyContent(block.body, this.scope));
      const isDynamic = block.type === "dynamic" && block.labels[0]?.text === type;
      return isDynamic ? this.dynamic(type, block.body) : NO_BLOCKS;
    });
    return joined([...native, this.blocksInAttribute(type), this.dynamicInAttribute(type)]);
  }
  find(name) {
    return this.body.attributes.findLast((attribute2) => attribute2.name === name);
  }
  /** https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
  dynamic(type, body) {
    const forEach = body.attributes.find((attribute2) => attribute2.name === "for_each");
    const content = body.blocks.find((block) => block.type === "content")?.body ?? bodyIn(body, "content");
    if (!forEach || !content) return NO_BLOCKS;
    const over = this.scope.inside.stamped(() => evaluate4(forEach.value, this.scope));
    const options = { isSet: isSetExpression(forEach.value) };
    const { elements: elements2, rest: rest2 } = guardedElements(over, options, forEach.at);
    const iterator = this.iteratorOf(body) ?? type;
    const items = elements2.map((element2) => ({
      when: element2.when,
      content: new _BodyContent(content, bind(this.scope, iterator, iteratorValue(element2, forEach.at)))
    }));
    return rest2 ? { items, rest: rest2 } : { items };
  }
  iteratorOf(body) {
    const written3 = body.attributes.find((attribute2) => attribute2.name === "iterator")?.value;
    if (written3?.kind === "variable") return written3.name;
    return written3 && stringOf(evaluate4(written3, this.scope));
  }
  /** Blocks written as an attribute, and all blocks of the JSON syntax. */
  blocksInAttribute(type) {
    const expression = this.find(type)?.value;
    if (!expression) return NO_BLOCKS;
    const bodies = bodiesOf(expression);
    if (bodies) return joined(bodies.map((body) => certainly(new _BodyContent(body, this.scope))));
    const value = this.attribute(type);
    return value ? blocksOfValue(value) : NO_BLOCKS;
  }
  /** `"dynamic": {"statement": {"for_each": …, "content": …}}` */
  dynamicInAttribute(type) {
    const expression = this.find("dynamic")?.value;
    const bodies = (expression && bodiesOf(expression)) ?? [];
    const blocks = bodies.flatMap((body) => {
      const ofType = body.attributes.find((attribute2) => attribute2.name === type);
      return (ofType && bodiesOf(ofType.value)) ?? [];
    });
    return joined(blocks.map((body) => this.dynamic(type, body)));
  }
};
function certainly(content) {
  return { items: [{ when: true, content }] };
}
function joined(parts) {
  const items = parts.flatMap((part5) => part5.items);
  const rest2 = parts.find((part5) => part5.rest)?.rest;
  return rest2 ? { items, rest: rest2 } : { items };
}
function iteratorValue(element2, at) {
  return map(
    /* @__PURE__ */ new Map([
      ["key", lazyEntry(at, true, element2.key)],
      ["value", lazyEntry(at, true, element2.value)]
    ]),
    at
  );
}
function bodiesOf(expression) {
  if (expression.kind === "object") {
    const body = bodyOfObject(expression);
    return body && [body];
  }
  if (expression.kind !== "tuple") return void 0;
  const bodies = [];
  for (const item2 of expression.items) {
    const body = item2.kind === "object" ? bodyOfObject(item2) : void 0;
    if (!body) return void 0;
    bodies.push(body);
  }
  return bodies;
}
function bodyIn(body, name) {
  const attribute2 = body.attributes.find((one2) => one2.name === name);
  return attribute2 && bodiesOf(attribute2.value)?.[0];
}
function bodyOfObject(object) {
  const attributes = [];
  for (const { key, value } of object.entries) {
    const name = literalKey2(key);
    if (name === void 0) return void 0;
    const at = { file: key.at.file, start: key.at.start, end: value.at.end };
    attributes.push({ at, name, nameAt: key.at, value });
  }
  return { at: object.at, attributes, blocks: [] };
}
function literalKey2(key) {
  if (key.kind !== "template" || key.parts.length !== 1) return void 0;
  const [part5] = key.parts;
  return part5?.kind === "text" ? part5.text.map((piece) => piece.lit).join("") : void 0;
}
function blocksOfValue(value, when = true) {
  return joined(
    alternatives(value, when).map(({ value: plain, when: guard }) => {
      switch (plain.kind) {
        case "map":
          return { items: [{ when: guard, content: new ValueContent(plain) }] };
        case "list":
          return listBlocks(plain.items, plain.rest, guard);
        case "unknown":
          return { items: [], rest: plain.sym };
        default:
          return NO_BLOCKS;
      }
    })
  );
}
function listBlocks(items, rest2, when) {
  const found = items.flatMap(
    (item2) => alternatives(item2.value, all(when, item2.when)).flatMap(({ value, when: guard }) => {
      const isContent = value.kind === "map" || value.kind === "unknown";
      return isContent ? [{ when: guard, content: new ValueContent(value) }] : [];
    })
  );
  return rest2 ? { items: found, rest: rest2 } : { items: found };
}
var ValueContent = class {
  constructor(value) {
    this.value = value;
    this.at = value.at;
  }
  value;
  at;
  get names() {
    return this.value.kind === "map" ? [...this.value.entries.keys()] : [];
  }
  nameAt(name) {
    return this.entry(name)?.key;
  }
  valueAt(name) {
    return this.entry(name)?.value.at;
  }
  attribute(name) {
    if (this.value.kind === "unknown") return { ...attributeOf2(this.value, name, this.at), ...MAY_BE_NULL };
    const found = this.entry(name);
    if (found) return choice(found.when, found.value, absent(this.at), this.at);
    const isOpen2 = this.value.kind === "map" && this.value.rest !== void 0;
    return isOpen2 ? { ...attributeOf2(this.value, name, this.at), ...MAY_BE_NULL } : void 0;
  }
  blocks(type) {
    const value = this.attribute(type);
    return value ? blocksOfValue(value) : NO_BLOCKS;
  }
  entry(name) {
    return this.value.kind === "map" ? this.value.entries.get(name) : void 0;
  }
};
var MAY_BE_NULL = { nullable: true };
function valueOfBlocks({ items, rest: rest2 }, at) {
  return list(
    items.map(({ when, content }) => lazyItem(when, () => valueOfContent(content))),
    at,
    rest2
  );
}
function valueOfContent(content) {
  const entries = /* @__PURE__ */ new Map();
  for (const name of content.names)
    entries.set(
      name,
      lazyEntry(content.nameAt(name) ?? content.at, true, () => memberOf2(content, name))
    );
  return map(entries, content.at);
}
function memberOf2(content, name) {
  return content.attribute(name) ?? valueOfBlocks(content.blocks(name), content.at);
}

// src/terraform/expansion.ts
function expand(body, scope, at, make) {
  const count = attributeIn(body, "count");
  if (count) return expandCount(evaluate4(count.value, scope), scope, at, make);
  const forEach = attributeIn(body, "for_each");
  if (forEach) return expandEach(evaluate4(forEach.value, scope), scope, at, make);
  const instance = make("", scope);
  return { instances: [{ instance, when: true }], value: instance.object };
}
function expandCount(count, scope, at, make) {
  const made = /* @__PURE__ */ new Map();
  let rest2;
  const makeOne = (index2) => {
    const number = index2 === void 0 ? unknown(indexSym(rest2), at, { type: "number" }) : scalar(index2, at);
    const own = bind(scope, "count", map(/* @__PURE__ */ new Map([["index", entry(number, at)]]), at));
    const instance = make(index2 === void 0 ? "[count.index]" : `[${index2}]`, own);
    made.set(instance.object, instance);
    return instance.object;
  };
  const value = instancesOf(asNumber(count, at), makeOne, at);
  const lists = alternatives(value);
  for (const { value: plain } of lists) if (plain.kind === "list") rest2 ??= plain.rest;
  const instances = lists.flatMap(({ value: plain, when }) => {
    if (plain.kind !== "list") return [];
    return plain.items.flatMap((item2) => {
      const instance = made.get(item2.value);
      return instance ? [{ instance, when: all(when, item2.when) }] : [];
    });
  });
  return { instances, value };
}
function asNumber(count, at) {
  return lift([count], at, (plain) => {
    const isBool2 = plain.kind === "scalar" ? typeof plain.value === "boolean" : plain.kind === "unknown" && plain.type === "bool";
    return isBool2 ? choice(toCond(plain), scalar(1, at), scalar(0, at), at) : plain;
  });
}
function expandEach(forEach, scope, at, make) {
  const { elements: elements2, rest: rest2 } = limited(guardedElements(forEach, { isSet: true }, at), at);
  const entries = /* @__PURE__ */ new Map();
  const instances = elements2.map((element2) => {
    const instance = make(`[${keyLabel(element2)}]`, bind(scope, "each", iteratorValue(element2, at)));
    entries.set(
      element2.name,
      lazyEntry(at, element2.when, () => instance.object)
    );
    return { instance, when: element2.when };
  });
  return { instances, value: map(entries, at, rest2) };
}
var MOST_INSTANCES3 = 1e3;
function limited({ elements: elements2, rest: rest2 }, at) {
  if (elements2.length <= MOST_INSTANCES3) return rest2 ? { elements: elements2, rest: rest2 } : { elements: elements2 };
  return {
    elements: elements2.slice(0, MOST_INSTANCES3),
    rest: derived("for_each", [scalar(elements2.length, at)])
  };
}
function keyLabel(element2) {
  if (element2.isStandIn) return "each.key";
  const key = element2.key();
  const text3 = key.kind === "choice" || key.kind === "error" ? void 0 : textOf2(key);
  const isReadable2 = text3?.every((piece) => !isHole(piece) || /^[\w.-]+$/.test(piece.label));
  return text3 && isReadable2 ? JSON.stringify(show(text3)) : "each.key";
}

// src/terraform/functions/arn.ts
var NAMES = ["partition", "service", "region", "account_id", "resource"];
function partsOf4(text3) {
  const parts = [[]];
  const { runs, holes } = splitAtHoles(text3);
  for (const [i, run2] of runs.entries()) {
    let from = 0;
    while (parts.length <= NAMES.length) {
      const to = run2.string.indexOf(":", from);
      if (to < 0) break;
      parts.at(-1).push(...sliceRun(run2, from, to));
      parts.push([]);
      from = to + 1;
    }
    parts.at(-1).push(...sliceRun(run2, from));
    const hole = holes[i];
    if (!hole) continue;
    if (parts.length <= NAMES.length && canHold(hole, ":")) return void 0;
    parts.at(-1).push(hole);
  }
  return parts.length > NAMES.length ? parts : "none";
}
var parse5 = onTexts(
  "arn_parse",
  ([text3], call) => {
    const parts = partsOf4(text3);
    if (parts === void 0) return void 0;
    const [prefix, ...others] = parts === "none" ? [] : parts;
    if (prefix?.length !== 1 || !("lit" in prefix[0]) || prefix[0].lit !== "arn") {
      return error("arn_parse() of a text that is no ARN", call.at);
    }
    const entries = NAMES.map((name, i) => [name, entry(textValue(others[i], call.at), call.at)]);
    return map(new Map(entries), call.at);
  },
  { type: "map" }
);
var build = onTexts(
  "arn_build",
  (parts, call) => textValue([{ lit: "arn" }, ...parts.flatMap((part5) => [{ lit: ":" }, ...part5])], call.at),
  { type: "text" }
);
var trimRolePath = onTexts(
  "trim_iam_role_path",
  ([text3], call) => {
    const parts = partsOf4(text3);
    if (parts === void 0) return void 0;
    if (parts === "none") return error("trim_iam_role_path() of a text that is no ARN", call.at);
    const resource = withoutPath(parts[NAMES.length]);
    if (resource === void 0) return void 0;
    if (resource === "none") return error("trim_iam_role_path() of an ARN of no role", call.at);
    const start = parts.slice(0, NAMES.length).flatMap((part5) => [...part5, { lit: ":" }]);
    return textValue([...start, ...resource], call.at);
  },
  { type: "text" }
);
function withoutPath(resource) {
  const { runs, holes } = splitAtHoles(resource);
  const first = runs[0];
  const isRole = first.string.startsWith("role/");
  if (!isRole) return holes.length > 0 && "role/".startsWith(first.string) ? void 0 : "none";
  const last = runs.findLastIndex((run3) => run3.string.includes("/"));
  const after = holes.slice(last);
  if (after.some((hole) => canHold(hole, "/"))) return void 0;
  const run2 = runs[last];
  const end = { lits: sliceRun(run2, run2.string.lastIndexOf("/") + 1), string: "" };
  return [
    ...sliceRun(first, 0, "role/".length),
    ...joinAtHoles({ runs: [end, ...runs.slice(last + 1)], holes: after })
  ];
}
var AWS = [
  define("provider::aws::arn_parse", 1, 1, parse5),
  define("provider::aws::arn_build", 5, 5, build),
  define("provider::aws::trim_iam_role_path", 1, 1, trimRolePath)
];

// src/terraform/functions/numbers.ts
function exact(result, call) {
  return isExact(result) ? scalar(result, call.at) : void 0;
}
function onNumbers(name, f) {
  return onPlain(
    name,
    (plain, call) => numbersOf(name, plain, call, (numbers) => exactOf(f(...numbers), call)),
    { type: "number" }
  );
}
function exactOf(result, call) {
  return result === void 0 ? void 0 : exact(result, call);
}
function numbersOf(name, values, call, f) {
  const numbers = values.map(numberFrom);
  if (numbers.includes("none")) return error(`${name}() takes numbers`, call.at);
  return numbers.includes("unknown") ? void 0 : f(numbers);
}
function extreme(name, f) {
  const fn = onNumbers(name, f);
  return (args, call) => args.length === 0 ? error(`${name}() takes at least one number`, call.at) : fn(args, call);
}
var sum = onPlain(
  "sum",
  ([value], call) => {
    if (value.kind === "unknown") return void 0;
    if (value.kind !== "list") return error("sum() takes a list", call.at);
    return liftItems(value, call.at, (elements2) => {
      if (elements2.length === 0) return error("sum() of an empty list", call.at);
      if (elements2.some((element2) => element2.kind === "scalar" && element2.value === null)) {
        return error("sum() of a list with null", call.at);
      }
      return numbersOf(
        "sum",
        elements2,
        call,
        (numbers) => exact(
          numbers.reduce((a, b) => a + b, 0),
          call
        )
      );
    });
  },
  { type: "number" }
);
var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
var parseint = onPlain(
  "parseint",
  ([value, base], call) => {
    const [text3, radix] = [textFrom(value), numberFrom(base)];
    if (text3 === "none" || radix === "none") return error("parseint() takes a string and a number", call.at);
    const string2 = text3 && known(text3);
    if (string2 === void 0 || radix === "unknown") return void 0;
    if (!Number.isInteger(radix) || radix < 2 || radix > 62)
      return error("parseint() with a base that is none", call.at);
    if (radix > 36) return void 0;
    return parsedInt(string2, radix, call);
  },
  { type: "number" }
);
function parsedInt(string2, radix, call) {
  const digits = string2.toLowerCase().replace(/^[-+]/, "");
  const isNumber = digits !== "" && [...digits].every((digit) => DIGITS.slice(0, radix).includes(digit));
  if (!isNumber) return error(`parseint() of a text that is no number of base ${radix}`, call.at);
  const value = Number.parseInt(string2, radix);
  return Number.isSafeInteger(value) ? scalar(value === 0 ? 0 : value, call.at) : void 0;
}
function power(base, exponent) {
  const isWhole2 = Number.isInteger(base) && Number.isInteger(exponent) && exponent >= 0;
  const result = base ** exponent;
  return isWhole2 && Number.isSafeInteger(result) ? result : void 0;
}
var NUMBERS = [
  define("abs", 1, 1, onNumbers("abs", Math.abs)),
  define("ceil", 1, 1, onNumbers("ceil", Math.ceil)),
  define("floor", 1, 1, onNumbers("floor", Math.floor)),
  define(
    "signum",
    1,
    1,
    onNumbers("signum", (number) => Number.isInteger(number) ? Math.sign(number) : void 0)
  ),
  define("pow", 2, 2, onNumbers("pow", power)),
  define("max", 0, ANY_NUMBER, extreme("max", Math.max)),
  define("min", 0, ANY_NUMBER, extreme("min", Math.min)),
  define("sum", 1, 1, sum),
  define("parseint", 2, 2, parseint)
];

// src/terraform/functions/collections.ts
function onList(name, f) {
  const plainly = ([value, ...others], call) => {
    if (value.kind === "unknown") return void 0;
    if (value.kind !== "list") return error(`${name}() takes a list`, call.at);
    return f(value, others, call);
  };
  return onPlain(name, plainly);
}
function onListToList(name, f) {
  const fn = onList(name, f);
  return (args, call) => lift([fn(args, call)], call.at, (plain) => plain.kind === "unknown" ? asUnknownList(plain) : plain);
}
function asUnknownList(value) {
  return value.type === void 0 ? { ...value, type: "list" } : value;
}
var element = onPlain("element", ([value, position], call) => {
  if (value.kind === "unknown") return void 0;
  if (value.kind !== "list") return error("element() takes a list", call.at);
  const index2 = numberFrom(position);
  if (index2 === "none") return error("element() takes a number", call.at);
  if (index2 === "unknown") return elementByUnknown(value, position, call);
  if (!Number.isInteger(index2)) return error("element() takes a whole number", call.at);
  if (index2 < 0) return void 0;
  return elementAt(value, index2, call);
});
function elementAt(value, index2, call) {
  const { items } = value;
  if (isCertain(value)) {
    return items.length === 0 ? error("element() of an empty list", call.at) : items[index2 % items.length].value;
  }
  const isBefore = index2 < orderedOf(value) && items.slice(0, index2 + 1).every((item2) => item2.when === true);
  if (index2 === 0 || isBefore) return nth(value, index2, call.at);
  return liftItems(
    value,
    call.at,
    (elements2) => elements2.length === 0 ? error("element() of an empty list", call.at) : elements2[index2 % elements2.length]
  );
}
var MOST_ELEMENTS2 = 8;
function elementByUnknown(value, position, call) {
  if (value.rest) return indexOf(value, position, call.at);
  if (!isCertain(value) || value.items.length > MOST_ELEMENTS2) return void 0;
  return value.items.reduceRight(
    (next, item2, i) => choice(sameWhen(position, scalar(i, call.at)), item2.value, next, call.at),
    derivedUnknown("element", [value, position], call.at)
  );
}
var index = onList("index", (value, [wanted], call) => {
  if (value.rest || !isCertain(value)) {
    return liftItems(value, call.at, (elements2) => positionOf(elements2, wanted, call));
  }
  return positionOf(
    value.items.map((item2) => item2.value),
    wanted,
    call
  );
});
var MOST_QUESTIONS = 64;
function positionOf(elements2, wanted, call) {
  const conds = elements2.map((value) => sameWhen(value, wanted));
  if (conds.filter((cond) => typeof cond !== "boolean").length > MOST_QUESTIONS) return void 0;
  return conds.reduceRight(
    (next, cond, i) => choice(cond, scalar(i, call.at), next, call.at),
    error("index() of a value that is not in the list", call.at)
  );
}
var slice2 = onListToList(
  "slice",
  (value, bounds, call) => numbersOf("slice", bounds, call, ([from, to]) => {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from > to) {
      return error("slice() with bounds that are none", call.at);
    }
    const first = value.items.slice(0, to);
    const isSure2 = to <= orderedOf(value) && first.every((item2) => item2.when === true);
    if (isSure2) return list(first.slice(from), call.at);
    if (isCertain(value)) return error("slice() beyond the end of the list", call.at);
    return liftItems(value, call.at, (elements2) => sliceOf(elements2, from, to, call));
  })
);
function sliceOf(elements2, from, to, call) {
  if (to > elements2.length) return error("slice() beyond the end of the list", call.at);
  const items = elements2.slice(from, to).map((value) => ({ value, when: true }));
  return list(items, call.at);
}
var compact = onListToList("compact", (value, _, call) => {
  const strings = stringItems(value, call);
  return strings && filterItems({ ...value, items: strings }, "compact", (element2) => negate(emptyCond(element2)), call.at);
});
function stringItems(value, call) {
  const marker = { when: true, value: { kind: "text", text: [], at: call.at } };
  return unifiedItems([marker, ...value.items])?.slice(1);
}
function emptyCond(value) {
  return any(...alternatives(value).map((one2) => all(one2.when, isPlain(one2.value) && emptyWhen(one2.value))));
}
function isPlain(value) {
  return value.kind !== "choice" && value.kind !== "error";
}
var distinctItems = onListToList("distinct", (value, _, call) => {
  const items = unifiedItems(value.items);
  return items && distinct({ ...value, items }, call.at);
});
var sort = onListToList("sort", (value, _, call) => {
  const items = stringItems(value, call)?.flatMap(plainItems);
  if (!items) return void 0;
  const nulls = any(...items.filter((item2) => isAbsent(item2.value)).map((item2) => item2.when));
  const strings = items.map((item2) => stringOf(item2.value));
  const isKnown = strings.every((string2) => string2 !== void 0);
  const byString = items.map((item2, i) => ({ item: item2, string: strings[i] ?? "" }));
  const inOrder = isKnown ? byString.sort((a, b) => compareText(a.string, b.string)) : byString;
  const sorted3 = list(
    inOrder.map(({ item: item2 }) => item2),
    call.at,
    value.rest
  );
  const isOrdered = isKnown && !value.rest;
  return choice(
    nulls,
    error("sort() of a list with null", call.at),
    isOrdered ? sorted3 : { ...sorted3, ordered: 0 },
    call.at
  );
});
var reverse = onListToList("reverse", (value, _, call) => {
  const items = value.items.toReversed();
  const isOrdered = !value.rest && orderedOf(value) === items.length;
  if (isOrdered) return list(items, call.at);
  const rest2 = value.rest && { ...value.rest, id: `reverse(${value.rest.id})` };
  return { ...list(items, call.at, rest2), ordered: 0 };
});
var MOST_RANGE = 1024;
var range = onPlain(
  "range",
  (plain, call) => numbersOf("range", plain, call, (numbers) => {
    const [start, end] = numbers.length === 1 ? [0, numbers[0]] : [numbers[0], numbers[1]];
    const step3 = numbers[2] ?? (end < start ? -1 : 1);
    const isWrong = step3 === 0 ? start !== end : (end - start) * step3 < 0;
    if (isWrong || step3 === 0 && numbers.length === 3)
      return error("range() with a step that leads nowhere", call.at);
    const size = Math.ceil((end - start) / step3);
    if (size > MOST_RANGE) return error(`range() of more than ${MOST_RANGE} numbers`, call.at);
    const isExact2 = [start, end, step3].every(Number.isSafeInteger);
    if (!isExact2 || size > call.limit) return void 0;
    const items = Array.from(
      { length: size },
      (_, i) => ({ value: scalar(start + i * step3, call.at), when: true })
    );
    return list(items, call.at);
  }),
  { type: "list" }
);
function quantifier(name) {
  return onList(name, (value, _, call) => {
    const wrong = [];
    const truths = value.items.map((item2) => {
      wrong.push(all(item2.when, noBool(item2.value)));
      const truth2 = toCond(item2.value);
      return name === "anytrue" ? all(item2.when, truth2) : any(negate(item2.when), truth2);
    });
    const known2 = name === "anytrue" ? any(...truths) : all(...truths);
    const open = value.rest && derivedUnknown(name, [value], call.at, "bool");
    const more = open ? toCond(open) : name === "alltrue";
    const result = name === "anytrue" ? any(known2, more) : all(known2, more);
    return choice(
      any(...wrong),
      error(`${name}() takes a list of bools`, call.at),
      fromCond(result, call.at),
      call.at
    );
  });
}
function noBool(value) {
  return any(...alternatives(value).map((one2) => isBool(one2.value) ? false : one2.when));
}
function isBool(value) {
  if (value.kind === "scalar") return typeof value.value !== "number";
  if (value.kind !== "text") return value.kind === "unknown";
  const string2 = known(value.text);
  return string2 === void 0 || string2 === "true" || string2 === "false";
}
var zipmap = onPlain(
  "zipmap",
  ([keys, values], call) => {
    if (keys.kind === "unknown" || values.kind === "unknown") return void 0;
    if (keys.kind !== "list" || values.kind !== "list") return error("zipmap() takes two lists", call.at);
    if (!isParallel(keys, values)) {
      return isCertain(keys) && isCertain(values) ? error("zipmap() of lists of different length", call.at) : void 0;
    }
    const rest2 = keys.rest && derivedUnknown("zipmap", [keys, values], call.at).sym;
    const entries = keys.items.flatMap((item2, i) => entriesOf(item2, values.items[i], call));
    return merge([...entries, map(/* @__PURE__ */ new Map(), call.at, rest2)], call.at);
  },
  { type: "map" }
);
function isParallel(a, b) {
  if (a.items.length !== b.items.length || a.rest === void 0 !== (b.rest === void 0)) return false;
  const isOrdered = orderedOf(a) === a.items.length && orderedOf(b) === b.items.length;
  return isOrdered && a.items.every((item2, i) => item2.when === b.items[i].when);
}
function entriesOf(key, value, call) {
  return alternatives(key.value, key.when).map((one2) => singleEntry(one2, value, call));
}
function singleEntry(key, value, call) {
  const text3 = isPlain(key.value) ? textFrom(key.value) : "none";
  if (text3 === "none" || text3 === void 0) {
    return choice(
      key.when,
      error("zipmap() with a key that is no string", call.at),
      map(/* @__PURE__ */ new Map(), call.at),
      call.at
    );
  }
  const entry2 = lazyEntry(key.value.at, key.when, () => value.value);
  return map(/* @__PURE__ */ new Map([[keyOfText(text3), entry2]]), call.at);
}
var coalescelist = (args, call) => args.reduceRight(
  (next, value) => lift([value], call.at, (plain) => orNext(plain, next, call)),
  error("coalescelist() without a list that is not empty", call.at)
);
function orNext(value, next, call) {
  if (value.kind === "unknown") return derivedUnknown("coalescelist", [value, next], call.at, "list");
  if (value.kind !== "list") return error("coalescelist() takes lists", call.at);
  const isThere2 = any(...value.items.map((item2) => item2.when));
  if (isThere2 === true || !value.rest) return choice(isThere2, value, next, call.at);
  return derivedUnknown("coalescelist", [value, next], call.at, "list");
}
var containsValue = ([value, wanted], call) => lift(
  [wanted],
  call.at,
  (plain) => isAbsent(plain) ? error("contains() of null", call.at) : contains2(value, plain, call.at)
);
var COLLECTIONS = [
  define("concat", 1, ANY_NUMBER, (args, { at }) => concat(args, at)),
  define("flatten", 1, 1, ([value], { at }) => flatten(value, at)),
  define("merge", 0, ANY_NUMBER, (args, { at }) => merge(args, at)),
  define("keys", 1, 1, ([value], { at }) => keysOf(value, at)),
  define("values", 1, 1, ([value], { at }) => valuesOf(value, at)),
  define("lookup", 2, 3, ([value, key, fallback], { at }) => lookup(value, key, fallback, at)),
  define("one", 1, 1, ([value], { at }) => one(value, at)),
  define("contains", 2, 2, containsValue),
  define("element", 2, 2, element),
  define("index", 2, 2, index),
  define("slice", 3, 3, slice2),
  define("sort", 1, 1, sort),
  define("compact", 1, 1, compact),
  define("distinct", 1, 1, distinctItems),
  define("reverse", 1, 1, reverse),
  define("range", 1, 3, range),
  define("alltrue", 1, 1, quantifier("alltrue")),
  define("anytrue", 1, 1, quantifier("anytrue")),
  define("zipmap", 2, 2, zipmap),
  define("coalescelist", 1, ANY_NUMBER, coalescelist)
];

// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value = source.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part5 of value.split(":")) result = result * 60 + Number(part5);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value = source.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part5 of value.split(":")) result = result * 60 + Number(part5);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index2 = 0; index2 < binary.length; index2++) result[index2] = binary.charCodeAt(index2);
  return result;
}
function representYamlBinary(object) {
  let binary = "";
  for (let index2 = 0; index2 < object.length; index2++) binary += String.fromCharCode(object[index2]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source) {
  let match = YAML_DATE_REGEXP.exec(source);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value = match[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item2) => {
    container.push(item2);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item2) => {
    let key;
    if (item2 instanceof Map) {
      if (item2.size !== 1) return "cannot resolve an ordered map item";
      key = item2.keys().next().value;
    } else if (isPlainObject(item2)) {
      const itemKeys = Object.keys(item2);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item2);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item2) => {
    if (item2 instanceof Map) {
      if (item2.size !== 1) return "cannot resolve a pairs item";
      container.push(item2.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item2) !== "[object Object]") return "cannot resolve a pairs item";
    const object = item2;
    const keys = Object.keys(object);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map2.set(key, o[key]);
    return map2;
  },
  addPair: (container, key, value) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of data) map2.set(key, null);
    return map2;
  },
  addPair: (container, key, value) => {
    if (value !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index2 = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index2 = previousIndex;
        break;
      }
    }
    result[index2] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact2 = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact2.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact2.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact2.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact2.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact2.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact2.mapping["tag:yaml.org,2002:map"];
    this.exact = exact2;
    this.prefix = prefix;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates2 = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates2) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value) => {
    container.set(key, value);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map2 = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map2.set(key, obj[key]);
    return map2;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index2 = 0; index2 < array.length; index2++) {
      if (Array.isArray(array[index2])) return null;
      if (typeof array[index2] === "object" && Object.prototype.toString.call(array[index2]) === "[object Object]") array[index2] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map2.set(key, o[key]);
    return map2;
  },
  addPair: (container, key, value) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var DEFAULT_SNIPPET_OPTIONS = {
  maxLength: 79,
  indent: 1,
  linesBefore: 3,
  linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd2, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd2 - position > maxHalfLength) {
    tail = " ...";
    lineEnd2 = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd2).replace(/\t/g, "→") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string2, max) {
  return " ".repeat(Math.max(max - string2.length, 0)) + string2;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re = /\r?\n|\r|\0/g;
  const lineStarts2 = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts2.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts2.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts2.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line2 = getLine(mark.buffer, lineStarts2[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line2.str}
${result}`;
  }
  const line = getLine(mark.buffer, lineStarts2[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line2 = getLine(mark.buffer, lineStarts2[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts2[foundLineNo] - lineStarts2[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line2.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact2) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact2 && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason3, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason3;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact2) {
    return `${this.name}: ${formatError(this, compact2)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line = 0;
    let lineStart = 0;
    for (let index2 = 0; index2 < position; index2++) {
      const ch = source.charCodeAt(index2);
      if (ch === 10) {
        line++;
        lineStart = index2 + 1;
      } else if (ch === 13) {
        line++;
        if (source.charCodeAt(index2 + 1) === 10) index2++;
        lineStart = index2 + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line,
      column: position - lineStart
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
  }
};
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "";
    case 95:
      return " ";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent2 = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent: indent2,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
  return c === 10 || c === 13;
}
function isWhiteSpace(c) {
  return c === 9 || c === 32;
}
function isWsOrEol(c) {
  return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
  return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
  return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
  if (c >= 48 && c <= 57) return c - 48;
  const lc = c | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  if (c === 85) return 8;
  return 0;
}
function isSimpleEscape(c) {
  return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following2 = state.input.charCodeAt(position + 3);
    return following2 === 0 || isWsOrEol(following2);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
  const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
  if (match !== null) {
    state.position = start + match.index + match[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start = state.position;
  let isVerbatim = false;
  let isNamed2 = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed2 = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed2) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed2 = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped5 = state.input.charCodeAt(++state.position);
      if (isEol(escaped5)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped5)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped5);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent2 = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current2 = state.input.charCodeAt(state.position);
    const digit = fromDecimalCode(current2);
    if (current2 === 43 || current2 === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current2 === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit >= 0) {
      if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent2 = parentIndent + digit - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent2 : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following2 = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following2) || inFlow && isFlowIndicator(following2)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start = state.position;
  let end = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following2 = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following2) || inFlow && isFlowIndicator(following2)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace(ch)) end = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end === start) return false;
  checkPrintable(state, start, end);
  addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair2 = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair2 = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair2 = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair2) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair2) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following2 = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following2)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective2(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix;
    state.directives.push({
      kind: "tag",
      handle,
      prefix
    });
  }
  return true;
}
function readDocument2(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective2(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length2 = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length: length2,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument2(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd2 = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd2 = nextLineBreak;
    const line = value.slice(position, lineEnd2);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/syntax/yaml-errors.ts
var SECOND_COLON = "there is a second `:` on this line: put the value in quotes, or on a line of its own";
var MISFIT = "this does not fit here: is a line indented wrongly, or a value not in quotes?";
var BAD_ESCAPE = "YAML knows no such escape: a backslash is written `\\\\`, or stands in single quotes";
var ONE_OF_EACH = "a value takes only one tag and one anchor";
var TAB = "this line is indented with a tab: YAML takes only spaces";
var NO_COMMA = "`,` or the closing bracket is expected before this";
var TOO_FEW_BLANKS = "this line must be indented more than the one where its value began";
var DIRECTIVE = "this directive is not well-formed";
var BLOCK_MARKS = "after `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment can stand";
var WORDS_OF_JS_YAML = [
  [/^bad indentation of a mapping entry/, MISFIT],
  [/^bad indentation of a sequence entry/, "this does not fit into the list: is a line indented wrongly?"],
  [/^deficient indentation/, TOO_FEW_BLANKS],
  [/^tab characters/, TAB],
  [
    /^end of the stream or a document separator/,
    "this belongs to nothing before it: is a line indented wrongly?"
  ],
  [/^expected ':' after a mapping key/, "`:` is expected after this key"],
  [
    /a multiline key may not be/,
    "the key before this `:` runs over several lines: does one of them lack its `:`?"
  ],
  [/^a whitespace character is expected after/, "a space is expected after `:`"],
  [/within a double quoted scalar/, "a string in double quotes is not closed before this"],
  [/within a single quoted scalar/, "a string in single quotes is not closed before this"],
  [/within a flow collection/, "a `[` or `{` is not closed before this"],
  [/^missed comma/, NO_COMMA],
  [/^expected the node content/, "a value is expected before `,`"],
  [/^unknown escape sequence/, BAD_ESCAPE],
  [/^expected hexadecimal character/, "this escape needs hexadecimal digits"],
  [/^expected valid JSON character|non-printable|null byte/, "YAML allows no such control character"],
  [/^a line break is expected|^repeat of|^bad explicit indentation/, BLOCK_MARKS],
  [/^duplication of (?:a tag|an anchor)/, ONE_OF_EACH],
  [/tag handle|tag name|tag suffix|verbatim tag/, "this tag is not well-formed"],
  [/^alias node should not/, "an alias takes no tag and no anchor"],
  [/^name of an? (?:alias|anchor)/, "a name is expected after `&` or `*`"],
  [/directive/i, DIRECTIVE],
  [/^nesting exceeded maxDepth \((\d+)\)/, "this is nested more than $1 levels deep"]
];
function complaintOfJsYaml(error2, textLength) {
  if (!(error2 instanceof YAMLException)) return { message: "this YAML could not be read", offset: 0 };
  const offset = Math.min(error2.mark?.position ?? 0, textLength);
  return { message: translate(error2.reason, WORDS_OF_JS_YAML), offset };
}
function isAboutIndent(complaint) {
  return complaint.message === TOO_FEW_BLANKS;
}
function translate(theirs, words) {
  for (const [pattern, ours] of words) {
    const match = pattern.exec(theirs);
    if (match) return ours.replace("$1", match[1] ?? "");
  }
  return `this is no YAML: ${theirs}`;
}

// src/syntax/yaml-pieces.ts
var PieceBuilder = class {
  source;
  pieces = [];
  /** The stretch that stays as it is and may still grow. */
  from = 0;
  to = 0;
  constructor(source) {
    this.source = source;
  }
  keep(from, to) {
    if (from === this.to) this.to = to;
    else {
      this.flush();
      this.from = from;
      this.to = to;
    }
  }
  replace(from, to, lit) {
    if (lit === "") return;
    this.flush();
    this.pieces.push({ lit, at: place(this.source, from, to) });
  }
  done() {
    this.flush();
    return this.pieces;
  }
  flush() {
    for (const piece of piecesOf(this.source, this.from, this.to)) this.pieces.push(piece);
    this.from = this.to;
  }
};
var STRETCH = {
  "": /[^\r\n]*/y,
  "'": /[^'\r\n]*/y,
  '"': /[^\\\r\n]*/y
};
var FOLD = /[ \t\r\n]*/y;
var LINE_BREAK = /\r\n?|\n/g;
var ESCAPED_BREAK = /\\(?:\r\n?|\n)[ \t\r\n]*/y;
var ESCAPE2 = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^\r\n])/y;
var ESCAPED2 = /* @__PURE__ */ new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "	"],
  ["	", "	"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1B"],
  ["N", ""],
  ["_", " "],
  ["L", "\u2028"],
  ["P", "\u2029"]
]);
function flowPieces(source, start, end, quote) {
  const text3 = source.text.slice(start, end);
  const builder = new PieceBuilder(source);
  let at = 0;
  while (at < text3.length) {
    const stretch = matchAt(STRETCH[quote], text3, at);
    const special = at + stretch.length;
    if (isBreak(text3, special)) {
      const kept = withoutBlanks(text3, at, special);
      const next = special + matchAt(FOLD, text3, special).length;
      builder.keep(start + at, start + kept);
      builder.replace(start + kept, start + next, folded2(text3.slice(special, next)));
      at = next;
      continue;
    }
    builder.keep(start + at, start + special);
    at = special < text3.length ? special + replaceEscape(builder, text3, start, special) : special;
  }
  return builder.done();
}
function replaceEscape(builder, text3, start, at) {
  if (text3[at] === "'") {
    builder.replace(start + at, start + at + 2, "'");
    return 2;
  }
  const escapedBreak = matchAt(ESCAPED_BREAK, text3, at);
  if (escapedBreak) return escapedBreak.length;
  const written3 = matchAt(ESCAPE2, text3, at) || "\\";
  builder.replace(start + at, start + at + written3.length, escaped3(written3));
  return written3.length;
}
function escaped3(written3) {
  if (written3.length > 2) {
    const code = Number.parseInt(written3.slice(2), 16);
    return code > 1114111 ? "�" : String.fromCodePoint(code);
  }
  const letter = written3[1] ?? written3;
  return ESCAPED2.get(letter) ?? letter;
}
function withoutBlanks(text3, start, end) {
  let at = end;
  while (at > start && (text3[at - 1] === " " || text3[at - 1] === "	")) at--;
  return at;
}
function folded2(gap) {
  const breaks = gap.match(LINE_BREAK).length;
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}
function blockPieces(source, block) {
  const builder = new PieceBuilder(source);
  let pending = [];
  let contentEnd;
  let wasIndentedMore = false;
  for (const line of linesOf(source.text, block.start, block.end)) {
    if (isEmptyLine(source.text, line, block.indent)) {
      pending.push(line);
      continue;
    }
    const content = line.start + block.indent;
    const isIndentedMore = source.text[content] === " " || source.text[content] === "	";
    const folds = block.folded && contentEnd !== void 0 && !isIndentedMore && !wasIndentedMore;
    if (folds) foldBreaks(builder, pending);
    else for (const before of pending) keepBreak(builder, source.text, before);
    builder.keep(content, line.end);
    pending = [line];
    contentEnd = line.end;
    wasIndentedMore = isIndentedMore;
  }
  const isClipped = block.chomping === "clip";
  const last = isClipped ? contentEnd === void 0 ? [] : pending.slice(0, 1) : pending;
  if (block.chomping !== "strip") for (const line of last) keepBreak(builder, source.text, line);
  return { pieces: builder.done(), contentEnd };
}
function isEmptyLine(text3, line, indent2) {
  if (line.end - line.start > indent2) return false;
  for (let at = line.start; at < line.end; at++) if (text3[at] !== " ") return false;
  return true;
}
function keepBreak(builder, text3, line) {
  if (text3.slice(line.end, line.next) === "\n") builder.keep(line.end, line.next);
  else builder.replace(line.end, line.next, "\n");
}
function foldBreaks(builder, lines) {
  const first = lines[0];
  const lit = lines.length === 1 ? " " : "\n".repeat(lines.length - 1);
  builder.replace(first.end, lines.at(-1).next, lit);
}
function* linesOf(text3, start, end) {
  let at = start;
  while (at < end) {
    let stop = at;
    while (stop < end && !isBreak(text3, stop)) stop++;
    const isCrLf = text3[stop] === "\r" && text3[stop + 1] === "\n";
    const next = Math.min(end, stop + (isCrLf ? 2 : 1));
    yield { start: at, end: stop, next };
    at = next;
  }
}
function isBreak(text3, at) {
  const code = text3.charCodeAt(at);
  return code === 10 || code === 13;
}
function matchAt(pattern, text3, at) {
  pattern.lastIndex = at;
  return pattern.exec(text3)?.[0] ?? "";
}

// src/syntax/yaml-scalars.ts
var WORDS = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
  ...["true", "True", "TRUE"].map((word) => [word, true]),
  ...["false", "False", "FALSE"].map((word) => [word, false]),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Infinity]),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, -Infinity])
]);
var LONGEST_WORD = 5;
var DECIMAL2 = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
var OCTAL_OR_HEX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
function resolvePlain(text3) {
  if (text3.length <= LONGEST_WORD) {
    const value = WORDS.get(text3);
    if (value !== void 0) return value;
  }
  return resolveNumber(text3);
}
function resolveNumber(text3) {
  if (text3.charCodeAt(0) > 57) return void 0;
  if (DECIMAL2.test(text3) || OCTAL_OR_HEX.test(text3)) return Number(text3);
  return void 0;
}
function scalarNode(scalar2) {
  const { pieces, style, at, tag } = scalar2;
  const only = pieces[0];
  if (!tag && style === "plain" && pieces.length === 1 && !("lit" in only)) {
    return { kind: "hole", hole: only, at };
  }
  const raw = pieces.length === 0 ? "" : pieces.length === 1 && "lit" in only ? only.lit : joined2(pieces);
  const value = raw === void 0 ? void 0 : resolveTagged(raw, style, tag);
  if (raw !== void 0 && value !== void 0) return { kind: "scalar", value, raw, at };
  return { kind: "string", pieces, style, at, ...ownTag(tag, scalar2.tagAt) };
}
function ownTag(tag, tagAt) {
  if (!tag || RESOLVED_TAGS.has(tag)) return {};
  return tagAt ? { tag, tagAt } : { tag };
}
var RESOLVED_TAGS = /* @__PURE__ */ new Set([
  "!",
  "!!bool",
  "!!float",
  "!!int",
  "!!map",
  "!!null",
  "!!seq",
  "!!str"
]);
var SCALAR_TAGS = /* @__PURE__ */ new Set(["!!bool", "!!float", "!!int", "!!null"]);
function resolveTagged(raw, style, tag) {
  const isResolved = tag ? SCALAR_TAGS.has(tag) : style === "plain";
  return isResolved ? resolvePlain(raw) : void 0;
}
function joined2(pieces) {
  let text3 = "";
  for (const piece of pieces) {
    if (!("lit" in piece)) return void 0;
    text3 += piece.lit;
  }
  return text3;
}
var STANDARD_PREFIX = "tag:yaml.org,2002:";
function shortTag(written3, handles) {
  const full = written3.startsWith("!<") ? written3.slice(2, -1) : expanded(written3, handles);
  return full.startsWith(STANDARD_PREFIX) ? `!!${full.slice(STANDARD_PREFIX.length)}` : full;
}
function expanded(tag, handles) {
  if (handles.size === 0) return tag;
  const handle = tag.slice(0, tag.indexOf("!", 1) + 1) || "!";
  const prefix = handles.get(handle);
  return prefix === void 0 ? tag : prefix + tag.slice(handle.length);
}

// src/syntax/yaml-tree.ts
var YAML_LIMITS = { depth: 1e3, nodes: 1e6 };
var NOTHING2 = {};
var YamlTree = class {
  source;
  limits;
  documents = [];
  problems = [];
  frames = [];
  anchors = /* @__PURE__ */ new Map();
  nodes = 0;
  constructor(source, limits) {
    this.source = source;
    this.limits = limits;
  }
  /** Whether there are more values than allowed: what follows is not to be added. */
  get isFull() {
    return this.nodes > this.limits.nodes;
  }
  get role() {
    const frame = this.frames.at(-1);
    if (frame?.kind === "list") return "item";
    if (frame?.kind === "map") return frame.key ? "value" : "key";
    return "document";
  }
  openDocument() {
    this.anchors = /* @__PURE__ */ new Map();
    this.open("document", 0, NOTHING2);
  }
  openList(start, properties = NOTHING2) {
    this.open("list", start, properties);
  }
  openMap(start, properties = NOTHING2) {
    this.open("map", start, properties);
  }
  open(kind, start, properties) {
    const anchor = this.declare(properties);
    const content = { items: [], entries: [], merges: [], key: void 0 };
    this.frames.push({ kind, start, properties, anchor, ...content, size: 1, height: 0 });
  }
  scalar(span, pieces, style, properties = NOTHING2) {
    const { tag, tagSpan } = properties;
    const node = scalarNode({
      pieces,
      style,
      at: this.range(span),
      tag,
      tagAt: tagSpan && this.range(tagSpan)
    });
    const measured = { node, size: 1, height: 1 };
    const anchor = this.declare(properties);
    if (anchor) anchor.value = measured;
    this.nodes++;
    this.add(measured);
  }
  /** The value of an anchor once more. Where that cannot be, a problem and null. */
  alias(name, span) {
    const anchor = this.anchors.get(name);
    const value = anchor?.value;
    const problem = this.aliasProblem(name, anchor);
    if (value && !problem) {
      this.nodes += value.size;
      this.add(value);
      return;
    }
    if (problem) this.problem(problem, span);
    this.scalar(span, [], "plain");
  }
  aliasProblem(name, anchor) {
    if (!anchor) return `there is no anchor \`&${name}\` before this alias`;
    if (!anchor.value) return `the alias \`*${name}\` stands inside the value that it repeats`;
    if (this.frames.length + anchor.value.height > this.limits.depth) return tooDeep(this.limits.depth);
    if (this.nodes + anchor.value.size > this.limits.nodes) return tooMany2(this.limits.nodes);
    return void 0;
  }
  /** Ends the innermost document, list or map. */
  close(end) {
    const frame = this.frames.pop();
    if (!frame) return;
    if (frame.kind === "document") {
      const root = frame.items[0];
      if (root) this.documents.push(root);
      return;
    }
    if (frame.key) addEntry(frame, frame.key, this.nothing(end));
    const at = this.range({ start: frame.start, end });
    const measured = { node: this.collection(frame, at), size: frame.size, height: frame.height + 1 };
    if (frame.anchor) frame.anchor.value = measured;
    this.nodes++;
    this.add(measured);
  }
  collection(frame, at) {
    const { tag, tagSpan } = frame.properties;
    const tagged = tag ? ownTag(tag, tagSpan && this.range(tagSpan)) : void 0;
    if (frame.kind === "list") return { kind: "list", items: frame.items, at, ...tagged };
    const entries = frame.merges.length > 0 ? merged2(frame.entries, frame.merges) : frame.entries;
    return { kind: "map", entries, at, ...tagged };
  }
  /** All that was read. What is still open ends at `end`. */
  finish(end) {
    if (this.isFull) this.problem(tooMany2(this.limits.nodes), { start: end, end });
    while (this.frames.length > 0) this.close(end);
    return { documents: this.documents, problems: this.problems };
  }
  problem(message, span) {
    this.problems.push({ message, at: this.range(span) });
  }
  declare(properties) {
    if (properties.anchor === void 0) return void 0;
    const anchor = {};
    this.anchors.set(properties.anchor, anchor);
    return anchor;
  }
  add(value) {
    const frame = this.frames.at(-1);
    if (!frame) return;
    frame.size += value.size;
    frame.height = Math.max(frame.height, value.height);
    if (frame.kind !== "map") frame.items.push(value.node);
    else if (!frame.key) frame.key = value.node;
    else addEntry(frame, frame.key, value.node);
  }
  nothing(at) {
    return { kind: "scalar", value: null, raw: "", at: this.range({ start: at, end: at }) };
  }
  range(span) {
    return place(this.source, span.start, span.end);
  }
};
function addEntry(frame, key, value) {
  const entry2 = { key: keyText(key), keyAt: key.at, value };
  frame.key = void 0;
  frame.entries.push(entry2);
  if (entry2.key === "<<" && isMergeKey(key)) frame.merges.push(entry2);
}
function isMergeKey(key) {
  return key.kind === "string" && key.style === "plain" && (!key.tag || key.tag === "!!merge");
}
function merged2(entries, merges) {
  const isMerge = new Set(merges);
  const taken = /* @__PURE__ */ new Set();
  for (const entry2 of entries) if (!isMerge.has(entry2)) taken.add(entry2.key);
  return entries.flatMap((entry2) => {
    const maps = isMerge.has(entry2) ? mergedMaps(entry2.value) : void 0;
    if (!maps) return [entry2];
    return maps.flatMap((map2) => map2.entries).filter(({ key }) => !taken.has(key) && taken.add(key));
  });
}
function mergedMaps(value) {
  const sources = value.kind === "list" ? value.items : [value];
  const maps = sources.filter((source) => source.kind === "map");
  return maps.length === sources.length ? maps : void 0;
}
function tooDeep(depth) {
  return `this is nested more than ${depth} levels deep`;
}
function tooMany2(nodes) {
  return `there are more than ${nodes} values in this file, aliases followed`;
}

// src/syntax/yaml.ts
function parseYaml(source, options = {}) {
  const limits = { ...YAML_LIMITS, ...options };
  const first = eventsOf(source, limits);
  if (first.events) return new EventReader(source, limits).read(first.events);
  const { message, offset } = first.complaint;
  const at = place(source, offset, Math.min(offset + 1, source.text.length));
  return readIndented(source, first.complaint, limits) ?? {
    documents: [],
    problems: [{ message, at }],
    rejected: true
  };
}
function eventsOf(source, limits) {
  try {
    return { events: parseEvents(source.text, { maxDepth: limits.depth }) };
  } catch (error2) {
    return { complaint: complaintOfJsYaml(error2, source.text.length) };
  }
}
function readIndented(source, complaint, limits) {
  for (let attempt = 0; attempt < MAX_INDENTED_LINES; attempt++) {
    if (!isAboutIndent(complaint)) return void 0;
    const indented = indentLine(source, complaint.offset);
    if (!indented) return void 0;
    const next = eventsOf(indented, limits);
    if (next.events) return new EventReader(indented, limits).read(next.events);
    source = indented;
    complaint = next.complaint;
  }
  return void 0;
}
function indentLine(source, offset) {
  const { text: text3 } = source;
  const start = Math.max(text3.lastIndexOf("\n", offset - 1), text3.lastIndexOf("\r", offset - 1)) + 1;
  if (offset >= text3.length || text3.slice(start, offset).trim() !== "") return void 0;
  const before = piecesOf(source, 0, start);
  const after = piecesOf(source, start, text3.length);
  return derive([...before, { lit: INDENT }, ...after], source.file);
}
var ABSENT2 = -1;
var MAX_INDENTED_LINES = 50;
var INDENT = " ".repeat(200);
var QUOTES = /* @__PURE__ */ new Map([
  [SCALAR_STYLE.PLAIN, ""],
  [SCALAR_STYLE.SINGLE_QUOTED, "'"],
  [SCALAR_STYLE.DOUBLE_QUOTED, '"']
]);
var CHOMPING = /* @__PURE__ */ new Map([
  [CHOMPING_MODE.CLIP, "clip"],
  [CHOMPING_MODE.STRIP, "strip"],
  [CHOMPING_MODE.KEEP, "keep"]
]);
var GAP = /(?:[ \t\r\n\ufeff]|#[^\r\n]*)*/y;
var GAP_AND_MARKS = /(?:[ \t\r\n\ufeff:?,.-]|[#%][^\r\n]*)*/y;
var BLOCK_HEADER = /[|>][-+\d]*/y;
var BLANKS = /[ \t]*/y;
var REST_OF_LINE = /[^\r\n]*/y;
var MARK = {
  item: { letter: "-", gap: GAP },
  key: { letter: "?", gap: GAP },
  value: { letter: ":", gap: BLANKS },
  document: { letter: "", gap: BLANKS }
};
var EventReader = class {
  source;
  text;
  tree;
  /** Whether the open lists and maps end with a bracket. */
  brackets = [];
  handles = /* @__PURE__ */ new Map();
  /** Where the last token ended. */
  end = 0;
  /** From where the next token is looked for. */
  cursor = 0;
  constructor(source, limits) {
    this.source = source;
    this.text = source.text;
    this.tree = new YamlTree(source, limits);
  }
  read(events) {
    for (let index2 = 0; index2 < events.length && !this.tree.isFull; index2++) {
      this.event(events[index2], events[index2 + 1]);
    }
    return this.tree.finish(this.end);
  }
  event(event, next) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.document(event);
        break;
      case EVENT_ID.SEQUENCE:
        this.open(event, event.style === COLLECTION_STYLE.FLOW);
        this.tree.openList(event.start, this.properties(event));
        break;
      case EVENT_ID.MAPPING:
        this.open(event, event.style === COLLECTION_STYLE.FLOW && !isPair(this.text, event, next));
        this.tree.openMap(event.start, this.properties(event));
        break;
      case EVENT_ID.SCALAR:
        this.scalar(event);
        break;
      case EVENT_ID.ALIAS:
        this.alias(event);
        break;
      case EVENT_ID.POP:
        if (this.brackets.pop()) this.moveTo(this.after(GAP_AND_MARKS, this.cursor) + 1);
        this.tree.close(this.end);
    }
  }
  document(event) {
    this.handles = /* @__PURE__ */ new Map();
    for (const directive of event.directives) {
      if (directive.kind === "tag") this.handles.set(directive.handle, directive.prefix);
    }
    this.brackets.push(false);
    this.tree.openDocument();
  }
  open(event, hasBracket) {
    if (event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK) this.checkLine(event.start);
    this.brackets.push(hasBracket);
    this.moveTo(hasBracket ? event.start + 1 : event.start);
  }
  /** js-yaml takes `key: !Sub other: value` for a map in a map. No other reader does, and a user means a text. */
  checkLine(start) {
    if (this.tree.role !== "value" || /[\r\n]/.test(this.text.slice(this.end, start))) return;
    this.tree.problem(SECOND_COLON, { start, end: this.after(REST_OF_LINE, start) });
  }
  alias(event) {
    const { anchorStart, anchorEnd } = event;
    this.moveTo(anchorEnd);
    this.tree.alias(this.text.slice(anchorStart, anchorEnd), { start: anchorStart - 1, end: anchorEnd });
  }
  scalar(event) {
    const quote = QUOTES.get(event.style);
    if (quote === void 0) this.block(event);
    else if (event.valueStart === ABSENT2) this.empty(event);
    else this.flow(event, quote);
  }
  flow(event, quote) {
    const { valueStart, valueEnd } = event;
    const span = { start: valueStart - quote.length, end: valueEnd + quote.length };
    const pieces = event.fast ? piecesOf(this.source, valueStart, valueEnd) : flowPieces(this.source, valueStart, valueEnd, quote);
    this.moveTo(span.end);
    this.tree.scalar(span, pieces, quote ? "quoted" : "plain", this.properties(event));
  }
  block(event) {
    const folded3 = event.style === SCALAR_STYLE.FOLDED_BLOCK;
    const start = this.after(GAP_AND_MARKS, Math.max(this.cursor, event.tagEnd, event.anchorEnd));
    const headerEnd = this.after(BLOCK_HEADER, start);
    const chomping = CHOMPING.get(event.chomping) ?? "clip";
    const indent2 = event.indent < 0 ? Number.MAX_SAFE_INTEGER : event.indent;
    const lines = { start: event.valueStart, end: event.valueEnd, indent: indent2, folded: folded3, chomping };
    const { pieces, contentEnd = headerEnd } = blockPieces(this.source, lines);
    this.end = chomping === "keep" ? Math.max(event.valueEnd, headerEnd) : contentEnd;
    this.cursor = Math.max(event.valueEnd, headerEnd);
    this.tree.scalar({ start, end: this.end }, pieces, "block", this.properties(event));
  }
  /** Nothing where a value could stand: its place is after the mark that announces it. */
  empty(event) {
    const properties = this.properties(event);
    const { letter, gap } = MARK[this.tree.role];
    const next = this.after(gap, this.cursor);
    if (properties) this.moveTo(Math.max(event.tagEnd, event.anchorEnd));
    else if (this.text[next] === letter) this.moveTo(next + 1);
    else this.cursor = next;
    this.tree.scalar({ start: this.end, end: this.end }, [], "plain", properties);
  }
  properties(event) {
    if (event.tagStart === ABSENT2 && event.anchorStart === ABSENT2) return void 0;
    const anchor = event.anchorStart === ABSENT2 ? {} : { anchor: this.text.slice(event.anchorStart, event.anchorEnd) };
    if (event.tagStart === ABSENT2) return anchor;
    const tag = shortTag(this.text.slice(event.tagStart, event.tagEnd), this.handles);
    return { ...anchor, tag, tagSpan: { start: event.tagStart, end: event.tagEnd } };
  }
  moveTo(offset) {
    this.end = offset;
    this.cursor = Math.max(this.cursor, offset);
  }
  /** Where a pattern that begins at an offset ends. */
  after(pattern, offset) {
    pattern.lastIndex = offset;
    return pattern.test(this.text) ? pattern.lastIndex : offset;
  }
};
function isPair(text3, event, next) {
  if (text3[event.start] !== "{") return true;
  return next?.type === EVENT_ID.MAPPING && next.start === event.start;
}

// src/terraform/functions/yaml-text.ts
var MOST_VALUES3 = 2e4;
var DEEPEST12 = 50;
var LONGEST_LINE = 78;
function yamlText(value) {
  const writer = new YamlWriter();
  writer.document(value);
  return writer.result() ?? [valueHole2(value)];
}
function valueHole2(value) {
  return { ...derived("yamlencode", [value]), at: value.at, value };
}
var YamlWriter = class {
  pieces = [];
  text = "";
  values = 0;
  isLost = false;
  result() {
    this.flush();
    return this.isLost || this.values > MOST_VALUES3 ? void 0 : this.pieces;
  }
  document(value) {
    if (value.kind === "scalar") {
      this.leaf(value, 0);
      this.text += "...\n";
    } else if (isBlock(value)) this.block(value, 0, "");
    else this.leaf(value, 0);
  }
  /** The lines of a list or map. `first` is what stands before the first of them already. */
  block(value, depth, first) {
    if (++this.values > MOST_VALUES3 || depth > DEEPEST12) {
      this.isLost = true;
      return;
    }
    const indent2 = "  ".repeat(depth);
    let before = first;
    if (value.kind === "list") {
      for (const item2 of value.items) {
        this.text += before;
        before = indent2;
        this.element(item2.value, depth);
      }
      return;
    }
    for (const [key, entry2] of sortedEntries(value)) {
      this.text += before;
      before = indent2;
      this.entry(key, entry2.value, depth);
    }
  }
  element(value, depth) {
    this.text += "- ";
    if (isBlock(value)) this.block(value, depth + 1, "");
    else this.leaf(value, 2 * depth + 2);
  }
  entry(key, value, depth) {
    const name = `${jsonString(key)}:`;
    this.isLost ||= !/^[\x20-\x7e]*$/.test(key) || name.length > LONGEST_LINE;
    this.text += name;
    if (!isBlock(value)) {
      this.text += " ";
      this.leaf(value, 2 * depth + name.length + 1);
      return;
    }
    this.text += "\n";
    const inner = value.kind === "list" ? depth : depth + 1;
    this.block(value, inner, "  ".repeat(inner));
  }
  leaf(value, column) {
    this.values++;
    const line = lineOf(value, column);
    if (line === void 0) {
      this.flush();
      this.pieces.push(valueHole2(value));
    } else this.text += line;
    this.text += "\n";
  }
  flush() {
    if (this.text !== "") this.pieces.push({ lit: this.text });
    this.text = "";
  }
};
function isBlock(value) {
  if (value.kind === "list") return isCertain(value) && value.items.length > 0;
  return value.kind === "map" && isCertainMap(value) && value.entries.size > 0;
}
function lineOf(value, column) {
  if (value.kind === "list" && isCertain(value)) return "[]";
  if (value.kind === "map" && isCertainMap(value)) return "{}";
  if (value.kind === "scalar")
    return typeof value.value === "number" ? numberText(value.value) : String(value.value);
  const string2 = value.kind === "text" ? known(value.text) : void 0;
  if (string2 === void 0 || !/^[\x20-\x7e]*$/.test(string2)) return void 0;
  const line = `"${string2.replace(/["\\]/g, "\\$&")}"`;
  return string2.includes(" ") && column + line.length > LONGEST_LINE ? void 0 : line;
}

// src/terraform/functions/encoding.ts
var LONGEST = 1e6;
function encoded(write) {
  return ([value], call) => {
    if (value.kind === "error") return value;
    return { ...textValue(write(value), call.at), decoded: value };
  };
}
var jsondecode = onTexts("jsondecode", ([text3], call, [value]) => {
  const original = structureOf(value);
  if (original) return original;
  if (isOneHole(text3)) return void 0;
  const { documents, problems } = parseJson(derive(text3, call.at.file));
  const [root] = documents;
  if (!root || problems.length > 0) {
    return text3.some(isHole) ? void 0 : error("jsondecode() of a text that is no JSON", call.at);
  }
  return isSure(root, isSureNumber, () => true) ? valueOfNode(root) : void 0;
});
var yamldecode = onTexts("yamldecode", ([text3], call, [value]) => {
  const original = structureOf(value);
  if (original) return original;
  if (text3.some(isHole)) return void 0;
  const { documents, problems } = parseYaml(derive(text3, call.at.file));
  const [root] = documents;
  if (!root || documents.length > 1 || problems.length > 0) return void 0;
  return isSure(root, isSureScalar, isPlainWord) ? valueOfNode(root) : void 0;
});
function structureOf(value) {
  const original = value.kind === "text" ? value.decoded : void 0;
  return original?.kind === "text" ? void 0 : original;
}
function isOneHole(text3) {
  const [first] = text3;
  return text3.length === 1 && first !== void 0 && isHole(first);
}
var DEEPEST13 = 200;
function isSure(node, isSureLeaf, isSureName, depth = 0) {
  if (depth > DEEPEST13 || node.tag !== void 0) return false;
  const isSureChild = (child) => isSure(child, isSureLeaf, isSureName, depth + 1);
  if (node.kind === "list") return node.items.every(isSureChild);
  if (node.kind !== "map") return isSureLeaf(node);
  return node.entries.every(({ key, value }) => isSureName(key) && isSureChild(value));
}
function isSureNumber(node) {
  return node.kind !== "scalar" || typeof node.value !== "number" || parseNumber(node.raw) !== "unknown";
}
function isSureScalar(node) {
  if (node.kind === "string") return node.style !== "plain" || isPlainWord(known(node.pieces));
  if (node.kind !== "scalar") return false;
  if (typeof node.value !== "number") return /^(true|false|null|~|)$/.test(node.raw);
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(node.raw) && isSureNumber(node);
}
function isPlainWord(string2) {
  if (string2 === void 0 || !/^[A-Za-z/*$_]/.test(string2)) return false;
  return !/^(y|n|yes|no|on|off|true|false|null)$/i.test(string2);
}
var base64encode = onTexts(
  "base64encode",
  ([text3], call, [value]) => {
    const string2 = known(text3);
    if (string2 === void 0 || string2.length > LONGEST) return undefinedText("base64encode", value, call);
    return { ...literalText3(toBase64(string2), call.at), decoded: value };
  },
  { type: "text" }
);
function undefinedText(operation, value, call) {
  const hole = { ...derived(operation, [value]), at: call.at };
  return { ...textValue([hole], call.at), decoded: value };
}
var base64gzip = onTexts("base64gzip", (_, call, [value]) => undefinedText("base64gzip", value, call), {
  type: "text"
});
var base64decode = onTexts(
  "base64decode",
  ([text3], call, [value]) => {
    const original = value.kind === "text" ? value.decoded : void 0;
    if (original && isEncodingOf(text3, original)) return asText(original, call);
    const string2 = known(text3);
    if (string2 === void 0) return void 0;
    const decoded2 = fromBase64(string2);
    return decoded2 === void 0 ? error("base64decode() of a text that is no base64 of a string", call.at) : literalText3(decoded2, call.at);
  },
  { type: "text" }
);
function isEncodingOf(text3, original) {
  const [first] = text3;
  return isOneHole(text3) && first.id === derived("base64encode", [original]).id;
}
function asText(value, call) {
  return lift([value], call.at, (plain) => {
    if (plain.kind === "text") return plain;
    const text3 = textFrom(plain);
    return text3 === void 0 || text3 === "none" ? plain : textValue(text3, plain.at);
  });
}
function toBase64(string2) {
  const bytes = new TextEncoder().encode(string2);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
function fromBase64(base64) {
  const compact2 = base64.replace(/[\r\n]/g, "");
  if (compact2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact2)) return void 0;
  const binary = atob(compact2);
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function escapedForQuery(string2) {
  if (new RegExp("\\p{Surrogate}", "u").test(string2)) return void 0;
  const escaped5 = encodeURIComponent(string2).replace(/%20/g, "+");
  return escaped5.replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
var urlencode = onTexts(
  "urlencode",
  ([text3], call) => {
    const mapped2 = mapLetters(text3, "urlencode", escapedForQuery);
    return mapped2 && textValue(mapped2, call.at);
  },
  { type: "text" }
);
var ENCODINGS = [
  define("jsonencode", 1, 1, encoded(jsonText)),
  define("jsondecode", 1, 1, jsondecode),
  define("yamlencode", 1, 1, encoded(yamlText)),
  define("yamldecode", 1, 1, yamldecode),
  define("base64encode", 1, 1, base64encode),
  define("base64decode", 1, 1, base64decode),
  define("base64gzip", 1, 1, base64gzip),
  define("urlencode", 1, 1, urlencode)
];

// src/terraform/functions/regex-classes.ts
var WORD2 = "A-Za-z0-9_";
var BLANK2 = "\\t\\n\\f\\r ";
var ESCAPES = /* @__PURE__ */ new Map([
  ["d", within3("0-9")],
  ["D", within3("^0-9")],
  ["w", within3(WORD2)],
  ["W", within3(`^${WORD2}`)],
  ["s", within3(BLANK2)],
  ["S", within3(`^${BLANK2}`)]
]);
var POSIX = /* @__PURE__ */ new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["ascii", "\\x00-\\x7f"],
  ["blank", "\\t "],
  ["cntrl", "\\x00-\\x1f\\x7f"],
  ["digit", "0-9"],
  ["graph", "!-~"],
  ["lower", "a-z"],
  ["print", " -~"],
  ["punct", "!-/:-@[-`{-~"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["upper", "A-Z"],
  ["word", WORD2],
  ["xdigit", "0-9A-Fa-f"]
]);
function within3(letters) {
  const test2 = new RegExp(`^[${letters}]$`, "u");
  return (code) => test2.test(String.fromCodePoint(code));
}
function classEscape(letter) {
  return ESCAPES.get(letter);
}
function posixClass(name) {
  const letters = POSIX.get(name.replace(/^\^/, ""));
  return letters === void 0 ? void 0 : within3(name.startsWith("^") ? `^${letters}` : letters);
}
function unicodeClass(name) {
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return void 0;
  for (const property of name.length <= 2 ? [name] : [`Script=${name}`]) {
    try {
      const test2 = new RegExp(`^\\p{${property}}$`, "u");
      return (code) => test2.test(String.fromCodePoint(code));
    } catch {
    }
  }
  return void 0;
}

// src/terraform/functions/regex-parser.ts
var MOST_INSTRUCTIONS = 5e3;
var MOST_REPEATS = 1e3;
var DEEPEST14 = 100;
var Unsupported = class extends Error {
};
function parseRegex(pattern) {
  try {
    const reader = new Reader2(pattern);
    const code = new Compiler().compile(reader.read());
    return { code, names: reader.names };
  } catch (thrown) {
    if (thrown instanceof Unsupported) return void 0;
    throw thrown;
  }
}
var Reader2 = class {
  names = [];
  letters;
  at = 0;
  flags = { fold: false, dotAll: false, lines: false, lazy: false };
  constructor(pattern) {
    this.letters = [...pattern];
  }
  read() {
    const node = this.either(0);
    if (this.at < this.letters.length) throw new Unsupported();
    return node;
  }
  either(depth) {
    if (depth > DEEPEST14) throw new Unsupported();
    const options = [this.sequence(depth)];
    while (this.take("|")) options.push(this.sequence(depth));
    return options.length === 1 ? options[0] : { kind: "either", options };
  }
  sequence(depth) {
    const parts = [];
    for (let next = this.peek(); next !== void 0 && next !== "|" && next !== ")"; next = this.peek()) {
      if (this.takeWord("\\Q")) {
        parts.push(...this.quoted());
        continue;
      }
      const atom = this.atom(depth);
      if (atom) parts.push(this.repeated(atom));
    }
    return { kind: "sequence", parts };
  }
  /** One letter, class, group or assertion; undefined for flags that stand alone. */
  atom(depth) {
    const letter = this.next();
    switch (letter) {
      case "(":
        return this.group(depth);
      case "[":
        return { kind: "letter", test: this.folded(this.class()) };
      case ".": {
        const { dotAll } = this.flags;
        return { kind: "letter", test: (code) => dotAll || code !== 10 };
      }
      case "^":
        return { kind: "assert", test: this.flags.lines ? isLineStart : isStart };
      case "$":
        return { kind: "assert", test: this.flags.lines ? isLineEnd : isEnd };
      case "\\":
        return this.escape();
      case "*":
      case "+":
      case "?":
        throw new Unsupported();
      default:
        return this.literal(letter);
    }
  }
  literal(letter) {
    const code = letter.codePointAt(0);
    return { kind: "letter", test: this.folded((other) => other === code) };
  }
  /** Without regard to case, if the flag says so. */
  folded(test2) {
    if (!this.flags.fold) return test2;
    return (code) => test2(code) || casesOf(code).some(test2);
  }
  quoted() {
    const parts = [];
    while (this.peek() !== void 0 && !this.takeWord("\\E")) parts.push(this.literal(this.next()));
    return parts;
  }
  escape() {
    const letter = this.next();
    switch (letter) {
      case "A":
        return { kind: "assert", test: isStart };
      case "z":
        return { kind: "assert", test: isEnd };
      case "b":
        return { kind: "assert", test: isWordEdge };
      case "B":
        return { kind: "assert", test: (string2, at) => !isWordEdge(string2, at) };
      default:
        return {
          kind: "letter",
          test: this.folded(this.escapedClass(letter) ?? equalTo(this.escapedCode(letter)))
        };
    }
  }
  /** `\d`, `\pL`, `\p{Greek}`; undefined if it is one letter. */
  escapedClass(letter) {
    if (letter !== "p" && letter !== "P") return classEscape(letter);
    const name = this.take("{") ? this.until("}") : this.next();
    const isNegated = letter === "P" !== name.startsWith("^");
    const test2 = unicodeClass(name.replace("^", ""));
    if (!test2) throw new Unsupported();
    return isNegated ? (code) => !test2(code) : test2;
  }
  escapedCode(letter) {
    const control = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }[letter];
    if (control !== void 0) return control;
    if (letter === "x") return this.hex();
    if (/[0-9A-Za-z]/.test(letter) || letter.codePointAt(0) > 127) throw new Unsupported();
    return letter.codePointAt(0);
  }
  hex() {
    const digits = this.take("{") ? this.until("}") : this.next() + this.next();
    const code = /^[0-9a-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Number.POSITIVE_INFINITY;
    if (code > 1114111) throw new Unsupported();
    return code;
  }
  // ── groups and repetitions ──
  group(depth) {
    const before = this.flags;
    if (!this.take("?")) return this.captured(void 0, depth, before);
    if (this.takeWord("P<") || this.take("<")) {
      const name = this.until(">");
      if (!/^\w+$/.test(name) || this.names.includes(name)) throw new Unsupported();
      return this.captured(name, depth, before);
    }
    this.readFlags();
    if (this.take(")")) return void 0;
    if (!this.take(":")) throw new Unsupported();
    return this.closed(this.either(depth + 1), before);
  }
  captured(name, depth, before) {
    const index2 = this.names.push(name);
    return this.closed({ kind: "group", index: index2, of: this.either(depth + 1) }, before);
  }
  closed(node, before) {
    if (!this.take(")")) throw new Unsupported();
    this.flags = before;
    return node;
  }
  readFlags() {
    let on = true;
    for (let next = this.peek(); next !== ")" && next !== ":"; next = this.peek()) {
      const flag = this.next();
      const names2 = { i: "fold", s: "dotAll", m: "lines", U: "lazy" };
      if (flag === "-" && on) on = false;
      else if (flag in names2) this.flags = { ...this.flags, [names2[flag]]: on };
      else throw new Unsupported();
    }
  }
  repeated(of) {
    const bounds = this.bounds();
    if (!bounds) return of;
    const lazy = this.take("?") !== this.flags.lazy;
    const isNested = this.peek() !== void 0 && (/[*+?]/.test(this.peek()) || this.isBounds());
    if (isNested) throw new Unsupported();
    return { kind: "repeat", of, lazy, ...bounds };
  }
  bounds() {
    if (this.take("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.take("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.take("?")) return { least: 0, most: 1 };
    if (!this.isBounds()) return void 0;
    this.next();
    const [least, most] = this.until("}").split(",");
    const from = Number(least);
    const to = most === void 0 ? from : most === "" ? Number.POSITIVE_INFINITY : Number(most);
    if (from > MOST_REPEATS || from > to || Number.isFinite(to) && to > MOST_REPEATS)
      throw new Unsupported();
    return { least: from, most: to };
  }
  /** A brace that is no repetition is a letter. */
  isBounds() {
    return this.peek() === "{" && /^\{\d+(,\d*)?\}/.test(this.letters.slice(this.at, this.at + 12).join(""));
  }
  // ── classes ──
  class() {
    const isNegated = this.take("^");
    const tests = [];
    for (let isFirst = true; isFirst || this.peek() !== "]"; isFirst = false) tests.push(this.classPart());
    this.next();
    return (code) => tests.some((test2) => test2(code)) !== isNegated;
  }
  classPart() {
    if (this.takeWord("[:")) {
      const test2 = posixClass(this.until(":"));
      if (!test2 || !this.take("]")) throw new Unsupported();
      return test2;
    }
    const from = this.classLetter();
    if (typeof from === "function") return from;
    if (this.peek() !== "-" || this.letters[this.at + 1] === "]") return equalTo(from);
    this.next();
    const to = this.classLetter();
    if (typeof to === "function" || to < from) throw new Unsupported();
    return (code) => code >= from && code <= to;
  }
  classLetter() {
    const letter = this.next();
    if (letter !== "\\") return letter.codePointAt(0);
    const escaped5 = this.next();
    return this.escapedClass(escaped5) ?? this.escapedCode(escaped5);
  }
  // ── letters ──
  peek() {
    return this.letters[this.at];
  }
  next() {
    const letter = this.letters[this.at++];
    if (letter === void 0) throw new Unsupported();
    return letter;
  }
  take(letter) {
    if (this.peek() !== letter) return false;
    this.at++;
    return true;
  }
  takeWord(word) {
    if (this.letters.slice(this.at, this.at + word.length).join("") !== word) return false;
    this.at += word.length;
    return true;
  }
  until(end) {
    let word = "";
    for (let letter = this.next(); letter !== end; letter = this.next()) word += letter;
    return word;
  }
};
function equalTo(code) {
  return (other) => other === code;
}
function casesOf(code) {
  const letter = String.fromCodePoint(code);
  return [letter.toLowerCase(), letter.toUpperCase()].map((other) => other.codePointAt(0));
}
function isStart(_, at) {
  return at === 0;
}
function isEnd(string2, at) {
  return at === string2.length;
}
function isLineStart(string2, at) {
  return at === 0 || string2[at - 1] === "\n";
}
function isLineEnd(string2, at) {
  return at === string2.length || string2[at] === "\n";
}
function isWordEdge(string2, at) {
  return isWord(string2[at - 1]) !== isWord(string2[at]);
}
function isWord(letter) {
  return letter !== void 0 && /^\w$/.test(letter);
}
var Compiler = class {
  code = [];
  compile(node) {
    this.push({ kind: "save", slot: 0 });
    this.emit(node);
    this.push({ kind: "save", slot: 1 });
    this.push({ kind: "match" });
    return this.code;
  }
  push(instruction) {
    if (this.code.length >= MOST_INSTRUCTIONS) throw new Unsupported();
    return this.code.push(instruction) - 1;
  }
  emit(node) {
    switch (node.kind) {
      case "letter":
      case "assert":
        this.push(node);
        break;
      case "sequence":
        for (const part5 of node.parts) this.emit(part5);
        break;
      case "group":
        this.push({ kind: "save", slot: 2 * node.index });
        this.emit(node.of);
        this.push({ kind: "save", slot: 2 * node.index + 1 });
        break;
      case "either":
        this.emitEither(node.options);
        break;
      case "repeat":
        this.emitRepeat(node);
    }
  }
  emitEither([first, ...others]) {
    if (others.length === 0) {
      if (first) this.emit(first);
      return;
    }
    const split5 = this.push({ kind: "match" });
    if (first) this.emit(first);
    const jump = this.push({ kind: "match" });
    this.code[split5] = { kind: "split", first: split5 + 1, second: this.code.length };
    this.emitEither(others);
    this.code[jump] = { kind: "jump", to: this.code.length };
  }
  emitRepeat({ of, least, most, lazy }) {
    for (let i = 0; i < least; i++) this.emit(of);
    if (most === Number.POSITIVE_INFINITY) {
      const split5 = this.push({ kind: "match" });
      this.emit(of);
      this.push({ kind: "jump", to: split5 });
      this.code[split5] = this.split(split5 + 1, this.code.length, lazy);
      return;
    }
    const splits = [];
    for (let i = least; i < most; i++) {
      splits.push(this.push({ kind: "match" }));
      this.emit(of);
    }
    for (const split5 of splits) this.code[split5] = this.split(split5 + 1, this.code.length, lazy);
  }
  split(inside, behind, lazy) {
    return lazy ? { kind: "split", first: behind, second: inside } : { kind: "split", first: inside, second: behind };
  }
};

// src/terraform/functions/regex.ts
var MOST_STEPS4 = 2e6;
var CACHE = /* @__PURE__ */ new Map();
var MOST_CACHED = 500;
function regexOf(pattern) {
  if (!CACHE.has(pattern)) {
    if (CACHE.size >= MOST_CACHED) CACHE.clear();
    CACHE.set(pattern, compile(pattern));
  }
  return CACHE.get(pattern);
}
function compile(pattern) {
  const program = parseRegex(pattern);
  if (!program) return void 0;
  return {
    names: program.names,
    find: (string2, from) => {
      if (program.code.length * (string2.length - from) > MOST_STEPS4) return "too long";
      return new Machine(program, string2).run(from);
    }
  };
}
var Machine = class {
  constructor(program, string2) {
    this.program = program;
    this.string = string2;
    this.code = program.code;
  }
  program;
  string;
  code;
  run(from) {
    let threads = [];
    let best;
    for (let at = from; ; ) {
      const seen = new Set(threads.map((thread) => thread.pc));
      if (!best) this.follow({ pc: 0, saved: [] }, at, threads, seen);
      const code = this.string.codePointAt(at);
      const width = code === void 0 ? 0 : code > 65535 ? 2 : 1;
      const next = [];
      const reached2 = /* @__PURE__ */ new Set();
      for (const thread of threads) {
        const step3 = this.code[thread.pc];
        if (step3.kind === "match") {
          best = thread.saved;
          break;
        }
        if (step3.kind !== "letter" || code === void 0 || !step3.test(code)) continue;
        this.follow({ pc: thread.pc + 1, saved: thread.saved }, at + width, next, reached2);
      }
      threads = next;
      if (code === void 0 || threads.length === 0 && best) break;
      at += width;
    }
    return best && this.matchOf(best);
  }
  /** Adds the threads that a thread becomes without reading a letter, the preferred ones first. */
  follow(thread, at, threads, seen) {
    const stack = [thread];
    for (let current2 = stack.pop(); current2; current2 = stack.pop()) {
      const { pc, saved } = current2;
      const step3 = this.code[pc];
      if (seen.has(pc)) continue;
      seen.add(pc);
      switch (step3.kind) {
        case "letter":
        case "match":
          threads.push(current2);
          break;
        case "jump":
          stack.push({ pc: step3.to, saved });
          break;
        case "split":
          stack.push({ pc: step3.second, saved }, { pc: step3.first, saved });
          break;
        case "save":
          stack.push({ pc: pc + 1, saved: withAt(saved, step3.slot, at) });
          break;
        case "assert":
          if (step3.test(this.string, at)) stack.push({ pc: pc + 1, saved });
      }
    }
  }
  matchOf(saved) {
    const groups = this.program.names.map((_, i) => rangeOf(saved[2 * i + 2], saved[2 * i + 3]));
    return { start: saved[0], end: saved[1], groups };
  }
};
function withAt(saved, slot, at) {
  const copy = [...saved];
  copy[slot] = at;
  return copy;
}
function rangeOf(start, end) {
  return start === void 0 || end === void 0 ? void 0 : { start, end };
}
function findAll2(regex2, string2) {
  const found = [];
  for (let from = 0, last = -1; from <= string2.length; ) {
    const match = regex2.find(string2, from);
    if (match === "too long") return match;
    if (!match) break;
    if (match.end > match.start || match.start !== last) found.push(match);
    last = match.end;
    from = match.end > from ? match.end : from + widthAt(string2, from);
  }
  return found;
}
function widthAt(string2, at) {
  return (string2.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
}
function expand2(template, regex2, string2, match) {
  return template.replace(
    /\$(?:\$|(\w+)|\{(\w+)\})/g,
    (whole2, short, long) => {
      const name = short ?? long;
      if (name === void 0) return whole2 === "$$" ? "$" : whole2;
      const index2 = /^\d+$/.test(name) ? Number(name) : regex2.names.lastIndexOf(name) + 1;
      if (index2 === 0 && name !== "0") return "";
      const range2 = index2 === 0 ? match : match.groups[index2 - 1];
      return range2 ? string2.slice(range2.start, range2.end) : "";
    }
  );
}

// src/terraform/functions/glob-pattern.ts
var LONGEST2 = 500;
function globOf(pattern) {
  const source = pattern.length <= LONGEST2 ? sourceOf2(pattern) : void 0;
  const regex2 = source === void 0 ? void 0 : regexOf(`\\A(?:${source})\\z`);
  return regex2 && { test: (path) => isMatch(regex2, path) };
}
function isMatch(regex2, path) {
  const match = regex2.find(path, 0);
  return match !== void 0 && match !== "too long";
}
var TOKEN = /(?:^|(?<=\/))\*\*\/|(?:^|(?<=\/))\*\*$|\*+|\[[\^!]?[\w-]+\]|./gsu;
function sourceOf2(pattern) {
  let [source, depth] = ["", 0];
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token === "{") depth++;
    if (token === "}") depth--;
    if (depth < 0 || token === "[" || token === "\\") return void 0;
    source += sourceOfToken(token, depth);
  }
  return depth === 0 ? source : void 0;
}
function sourceOfToken(token, depth) {
  if (token === "**/") return "(?:[^/]+/)*";
  if (token === "**") return "(?s:.*)";
  if (token.startsWith("*")) return "[^/]*";
  if (token.startsWith("[")) return token.replace("[!", "[^");
  switch (token) {
    case "?":
      return "[^/]";
    case "{":
      return "(?:";
    case "}":
      return ")";
    case ",":
      return depth > 0 ? "|" : ",";
    default:
      return /\w|[^\0-\x7f]/.test(token) ? token : `\\${token}`;
  }
}

// src/terraform/functions/filesystem.ts
function pathsOf2(path, { folder }) {
  if (path.startsWith("/") || path.startsWith("~") || path.includes("\\")) return [];
  const [fromRoot2, fromModule] = [joinPath(".", path), joinPath(folder, path)];
  const isInModule = folder === "." || path === folder || path.startsWith(`${folder}/`);
  const paths = isInModule ? [fromRoot2, fromModule] : [fromModule, fromRoot2];
  return [...new Set(paths)].filter((one2) => !one2.startsWith(".."));
}
function readFile(path, call) {
  for (const candidate of pathsOf2(path, call)) {
    const file2 = call.files.read(candidate);
    if (!isUnreadable(file2)) return file2;
  }
  return void 0;
}
function contentOf(file2) {
  const at = { file: file2, start: 0, end: file2.text.length };
  return textValue([{ lit: file2.text, at }], at);
}
var file = onStrings(
  "file",
  ([path], call) => {
    const found = readFile(path, call);
    return found && contentOf(found);
  },
  { type: "text" }
);
var filebase64 = onStrings(
  "filebase64",
  ([path], call) => {
    const found = readFile(path, call);
    return found && undefinedText("filebase64", contentOf(found), call);
  },
  { type: "text" }
);
var fileexists = onStrings(
  "fileexists",
  ([path], call) => readFile(path, call) ? scalar(true, call.at) : void 0,
  { type: "bool" }
);
var templatefile = onPlain(
  "templatefile",
  ([path, variables], call) => {
    const written3 = stringOf(path);
    const found = written3 === void 0 ? void 0 : readFile(written3, call);
    return found && call.renderTemplate(found, variables, call.at);
  },
  { type: "text" }
);
var MOST_FILES = 1e3;
var MOST_FOLDERS = 1e3;
var fileset = onStrings(
  "fileset",
  ([folder, pattern], call) => {
    const glob = globOf(pattern);
    const names2 = glob && namesBelow(folder, call);
    if (!names2) return void 0;
    const found = names2.filter((name) => glob.test(name)).sort(compareText);
    return list(
      found.map((name) => item(literalText3(name, call.at))),
      call.at
    );
  },
  { type: "list" }
);
function namesBelow(written3, call) {
  for (const folder of pathsOf2(written3, call)) {
    const names2 = walk(folder, call);
    if (names2 === void 0 || names2.length > 0) return names2;
  }
  return void 0;
}
function walk(root, call) {
  const names2 = [];
  const folders = [""];
  for (let visited = 0; folders.length > 0; visited++) {
    if (visited > MOST_FOLDERS || names2.length > MOST_FILES) return void 0;
    const folder = folders.shift();
    for (const { name, isFolder } of call.files.list(joinPath(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (isFolder) folders.push(path);
      else names2.push(path);
    }
  }
  return names2;
}
function baseName(path) {
  const bare = path.replace(/\/+$/, "");
  if (bare === "") return path === "" ? "." : "/";
  return bare.slice(bare.lastIndexOf("/") + 1);
}
function folderName(path) {
  const isAbsolute = path.startsWith("/");
  const parts = [];
  for (const part5 of path.slice(0, path.lastIndexOf("/") + 1).split("/")) {
    if (part5 === "" || part5 === ".") continue;
    if (part5 !== "..") parts.push(part5);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!isAbsolute) parts.push(part5);
  }
  return (isAbsolute ? "/" : "") + parts.join("/") || ".";
}
function onPath(name, f) {
  return define(
    name,
    1,
    1,
    onStrings(name, ([path], call) => literalText3(f(path), call.at), { type: "text" })
  );
}
var FILESYSTEM = [
  define("file", 1, 1, file),
  define("filebase64", 1, 1, filebase64),
  define("fileexists", 1, 1, fileexists),
  define("fileset", 2, 2, fileset),
  define("templatefile", 2, 2, templatefile),
  onPath("basename", baseName),
  onPath("dirname", folderName)
];

// src/terraform/functions/letters.ts
var SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
function graphemesOf(string2) {
  if (/^[\x20-\x7e]*$/.test(string2)) return [...string2];
  return Array.from(SEGMENTER.segment(string2), ({ segment }) => segment);
}
function lowerLetters(string2) {
  return /^[\0-\x7f]*$/.test(string2) ? string2.toLowerCase() : eachLetter(string2, (letter) => letter.toLowerCase());
}
function upperLetters(string2) {
  return /^[\0-\x7f]*$/.test(string2) ? string2.toUpperCase() : eachLetter(string2, (letter) => letter.toUpperCase());
}
function eachLetter(string2, f) {
  let result = "";
  for (const letter of string2) {
    const mapped2 = f(letter);
    if ([...mapped2].length !== 1) return void 0;
    result += mapped2;
  }
  return result;
}
function titled(string2) {
  let result = "";
  let before = " ";
  for (const letter of string2) {
    const mapped2 = isSeparator(before) ? upperLetters(letter) : letter;
    if (mapped2 === void 0) return void 0;
    result += mapped2;
    before = letter;
  }
  return result;
}
function isSeparator(letter) {
  if (letter <= "") return !/\w/.test(letter);
  return !/[\p{L}\p{N}]/u.test(letter) && isSpace2(letter);
}
var SPACES = "	\n\v\f\r              \u2028\u2029  　";
function isSpace2(letter) {
  return SPACES.includes(letter);
}

// src/terraform/functions/format.ts
var VERB = /%([-+ #0]*)(\d*)(?:\.(\d*))?(?:\[([1-9]\d*)\])?([a-zA-Z%])/y;
var MOST_WIDTH = 1e3;
function specOf(text3) {
  const { runs, holes } = splitAtHoles(text3);
  if (holes.some((hole) => canHold(hole, "%"))) return void 0;
  const parts = [];
  let [next, uses] = [0, 0];
  for (const [i, run2] of runs.entries()) {
    let from = 0;
    for (let to = run2.string.indexOf("%"); to >= 0; to = run2.string.indexOf("%", from)) {
      parts.push({ kind: "literal", text: sliceRun(run2, from, to) });
      VERB.lastIndex = to;
      const match = VERB.exec(run2.string);
      if (!match) return holes[i] ? void 0 : "invalid";
      const [whole2, flags = "", width = "", precision, index2, letter = ""] = match;
      if (letter === "%") parts.push(percent(run2, to + whole2.length));
      else {
        if (index2 !== void 0) next = Number(index2) - 1;
        const verb = {
          letter,
          flags,
          width: Number(width),
          precision: precision === void 0 ? void 0 : Number(precision)
        };
        parts.push({ kind: "verb", verb, index: next++ });
        uses = Math.max(uses, next);
      }
      from = to + whole2.length;
    }
    parts.push({ kind: "literal", text: sliceRun(run2, from) });
    if (holes[i]) parts.push({ kind: "literal", text: [holes[i]] });
  }
  return { parts, uses };
}
function percent(run2, end) {
  return { kind: "literal", text: sliceRun(run2, end - 1, end) };
}
var formatPlain = onPlain(
  "format",
  ([format, ...args], call) => {
    const text3 = textFrom(format);
    if (text3 === "none") return error("format() takes a format string", call.at);
    const spec = text3 && specOf(text3);
    if (spec === "invalid") return error("format() with a format string that is not valid", call.at);
    if (!spec) return void 0;
    if (spec.uses !== args.length) {
      return error(`the format string takes ${spec.uses} arguments, not ${args.length}`, call.at);
    }
    const pieces = [];
    for (const part5 of spec.parts) {
      const formatted = part5.kind === "literal" ? part5.text : applyVerb(part5.verb, args[part5.index], call);
      if (formatted === "wrong") return error("format() of a value that does not fit its verb", call.at);
      if (!formatted) return void 0;
      for (const piece of formatted) pieces.push(piece);
    }
    return textValue(pieces, call.at);
  },
  { type: "text", takesNull: true }
);
function applyVerb(verb, value, call) {
  const formatted = verbText(verb, value, call);
  if (!formatted || formatted === "wrong" || verb.width === 0) return formatted;
  const string2 = known(formatted);
  if (string2 === void 0 || verb.width > MOST_WIDTH) return void 0;
  const missing2 = verb.width - graphemesOf(string2).length;
  return missing2 > 0 ? padded(string2, missing2, verb.flags, call) : formatted;
}
function padded(string2, missing2, flags, call) {
  if (flags.includes("-")) return [{ lit: string2 + " ".repeat(missing2), at: call.at }];
  if (!flags.includes("0")) return [{ lit: " ".repeat(missing2) + string2, at: call.at }];
  const sign = /^[-+ ]?(?=\d)/.exec(string2)?.[0] ?? "";
  return [{ lit: sign + "0".repeat(missing2) + string2.slice(sign.length), at: call.at }];
}
function verbText(verb, value, call) {
  switch (verb.letter) {
    case "v":
      return verb.flags.includes("#") ? jsonOf(value) : anything2(verb, value, call);
    case "s":
      return string(verb, value, call);
    case "q":
      return quoted3(value);
    case "t":
      return truth(value);
    case "d":
    case "b":
    case "o":
    case "x":
    case "X":
      return whole(verb, value, call);
    case "f":
      return fixed(verb, value, call);
    case "g":
      return general(verb, value, call);
    case "e":
    case "E":
    case "G":
    case "F":
      return void 0;
    default:
      return "wrong";
  }
}
function anything2(verb, value, call) {
  if (value.kind === "unknown")
    return value.type === "text" && !value.nullable ? string(verb, value, call) : void 0;
  if (value.kind === "text") return string(verb, value, call);
  if (value.kind === "scalar" && typeof value.value === "number") return general(verb, value, call);
  return isAbsent(value) ? void 0 : jsonOf(value);
}
function jsonOf(value) {
  return jsonText(value);
}
function string(verb, value, call) {
  if (isAbsent(value)) return void 0;
  const text3 = textFrom(value);
  if (text3 === "none") return "wrong";
  if (verb.precision === void 0 || !text3) return text3;
  const string2 = known(text3);
  return string2 === void 0 ? void 0 : [{ lit: graphemesOf(string2).slice(0, verb.precision).join(""), at: call.at }];
}
function quoted3(value) {
  if (isAbsent(value)) return void 0;
  const text3 = textFrom(value);
  if (text3 === "none" || !text3) return text3 === "none" ? "wrong" : void 0;
  const string2 = known(text3);
  return string2 === void 0 ? void 0 : [{ lit: jsonString(string2), at: value.at }];
}
function truth(value) {
  const text3 = isAbsent(value) ? void 0 : textFrom(value);
  if (text3 === "none") return "wrong";
  const string2 = text3 && known(text3);
  if (string2 === void 0) return void 0;
  return value.kind !== "scalar" || typeof value.value === "boolean" ? booleanText(string2, text3) : "wrong";
}
function booleanText(string2, text3) {
  return string2 === "true" || string2 === "false" ? text3 : "wrong";
}
var BASES = { d: 10, b: 2, o: 8, x: 16, X: 16 };
function whole({ letter, flags }, value, call) {
  const number = isAbsent(value) ? "unknown" : numberFrom(value);
  if (number === "unknown") return letter === "d" && flags === "" ? unknownNumber(value) : void 0;
  if (number === "none" || !Number.isInteger(number)) return "wrong";
  if (!Number.isSafeInteger(number) || flags.includes("#")) return void 0;
  const digits = number.toString(BASES[letter]);
  return [{ lit: signed(letter === "X" ? digits.toUpperCase() : digits, flags), at: call.at }];
}
function unknownNumber(value) {
  const text3 = value.kind === "unknown" && value.type === "number" ? textFrom(value) : void 0;
  return text3 === "none" ? void 0 : text3;
}
function signed(digits, flags) {
  if (digits.startsWith("-")) return digits;
  if (flags.includes("+")) return `+${digits}`;
  return flags.includes(" ") ? ` ${digits}` : digits;
}
function fixed({ flags, precision = 6 }, value, call) {
  const number = isAbsent(value) ? "unknown" : numberFrom(value);
  if (number === "none") return "wrong";
  if (number === "unknown" || !isExact(number) || Math.abs(number) > 1e15 || precision > 20) return void 0;
  const beyond = (numberText(number).split(".")[1] ?? "").slice(precision);
  if (beyond === "5") return void 0;
  return [{ lit: signed(number.toFixed(precision), flags), at: call.at }];
}
function general({ flags, precision }, value, call) {
  const number = isAbsent(value) ? "unknown" : numberFrom(value);
  if (number === "none") return "wrong";
  if (number === "unknown" || precision !== void 0) return void 0;
  const spelled = numberText(number);
  if (spelled === void 0) return void 0;
  const [mantissa, power2] = number.toExponential().split("e");
  const exponent = Number(power2);
  if (exponent >= -4 && exponent < 6) return [{ lit: signed(spelled, flags), at: call.at }];
  const digits = String(Math.abs(exponent)).padStart(2, "0");
  return [{ lit: signed(`${mantissa}e${exponent < 0 ? "-" : "+"}${digits}`, flags), at: call.at }];
}
var formatlistPlain = onPlain(
  "formatlist",
  ([format, ...args], call) => {
    if (args.some(isAbsent)) return void 0;
    if (args.some(
      (arg) => arg.kind === "unknown" && arg.type !== "text" && arg.type !== "number" && arg.type !== "bool"
    )) {
      return void 0;
    }
    const lists = args.filter((arg) => arg.kind === "list");
    const [only] = lists;
    if (!only)
      return lift([formatPlain([format, ...args], call)], call.at, (one2) => list([item(one2)], call.at));
    const formatAt = (index2) => formatPlain([format, ...args.map((arg) => arg.kind === "list" ? arg.items[index2].value : arg)], call);
    if (lists.length === 1 || lists.every((one2) => one2 === only))
      return formatEach(only, format, args, formatAt, call);
    if (!lists.every((one2) => hasSameGuards(one2, only)))
      return lists.every(isCertain) ? uneven(call) : void 0;
    return formatEach(only, format, args, formatAt, call);
  },
  { type: "list" }
);
function formatEach(value, format, args, formatAt, call) {
  const others = args.filter((arg) => arg.kind !== "list");
  const operation = derived("formatlist", [format, ...others]).id;
  return mapItems(value, operation, (_, index2) => formatAt(index2), call.at);
}
function hasSameGuards(a, b) {
  if (a.rest || b.rest || a.items.length !== b.items.length || a.ordered !== void 0 || b.ordered !== void 0)
    return false;
  return a.items.every((item2, i) => item2.when === b.items[i].when);
}
function uneven(call) {
  return error("formatlist() takes lists of one length", call.at);
}
var FORMATS = [
  define("format", 1, ANY_NUMBER, formatPlain),
  define("formatlist", 1, ANY_NUMBER, formatlistPlain)
];

// src/terraform/functions/strings.ts
function onLetters(name, f) {
  const fn = onTexts(name, ([text3], call) => mapped(mapLetters(text3, name, f), call), { type: "text" });
  return define(name, 1, 1, fn);
}
function mapped(text3, call) {
  return text3 && textValue(text3, call.at);
}
function onWhole(name, f) {
  const fn = onStrings(
    name,
    ([string2], call) => {
      const result = f(string2);
      return result === void 0 ? void 0 : literalText3(result, call.at);
    },
    { type: "text" }
  );
  return define(name, 1, 1, fn);
}
function reversed(string2) {
  return graphemesOf(string2).reverse().join("");
}
var length = onPlain(
  "length",
  ([value], call) => {
    if (value.kind === "list" || value.kind === "map") return lengthOf(value, call.at);
    if (value.kind === "scalar") return error("length() takes a string, a list or a map", call.at);
    const string2 = value.kind === "text" ? known(value.text) : void 0;
    return string2 === void 0 ? void 0 : scalar(graphemesOf(string2).length, call.at);
  },
  { type: "number" }
);
var join2 = onPlain(
  "join",
  ([separator, ...lists], call) => {
    if (lists.length === 0) return error("join() takes a separator and lists", call.at);
    const joined3 = concat(lists, call.at);
    if (joined3.kind === "error") return joined3;
    if (joined3.kind !== "list") return void 0;
    return liftItems(joined3, call.at, (elements2) => joinElements(separator, elements2, call));
  },
  { type: "text" }
);
function joinElements(separator, elements2, call) {
  const values = [];
  for (const element2 of [separator, ...elements2]) {
    const text3 = textFrom(element2);
    if (text3 === "none") return error("join() takes lists of strings", call.at);
    if (text3 === void 0) return void 0;
    values.push(element2.kind === "text" ? element2 : textValue(text3, element2.at));
  }
  const [between2, ...parts] = values;
  return joinText(
    parts.flatMap((part5, i) => i === 0 ? [part5] : [between2, part5]),
    call.at
  );
}
var split4 = onTexts(
  "split",
  ([separator, text3], call) => {
    const wanted = known(separator);
    if (wanted === void 0) return void 0;
    if (wanted === "") return splitLetters(text3, call);
    const pieces = splitAtHoles(text3);
    if (mayStraddle(pieces, wanted)) return void 0;
    const sure = pieces.holes.findIndex((hole) => canHold(hole, wanted));
    const parts = partsOf5(pieces.runs, pieces.holes, wanted);
    if (sure < 0)
      return listOfTexts(
        parts.map((part5) => part5.text),
        call
      );
    const first = parts.findIndex((part5) => part5.holes > sure);
    if (first === 0) return void 0;
    const items = parts.slice(0, first).map((part5) => item(textValue(part5.text, call.at)));
    return list(items, call.at, derived("split", [textValue(separator, call.at), textValue(text3, call.at)]));
  },
  { type: "list" }
);
function partsOf5(runs, holes, separator) {
  const parts = [];
  let current2 = [];
  runs.forEach((run2, i) => {
    let from = 0;
    for (let to = run2.string.indexOf(separator); to >= 0; to = run2.string.indexOf(separator, from)) {
      parts.push({ text: [...current2, ...sliceRun(run2, from, to)], holes: i });
      current2 = [];
      from = to + separator.length;
    }
    current2.push(...sliceRun(run2, from));
    const hole = holes[i];
    if (hole) current2.push(hole);
  });
  parts.push({ text: current2, holes: holes.length });
  return parts;
}
function splitLetters(text3, call) {
  const string2 = known(text3);
  if (string2 === void 0 || string2.length > call.limit) return void 0;
  return listOfTexts(
    [...string2].map((letter) => [{ lit: letter, at: call.at }]),
    call
  );
}
function listOfTexts(texts, call) {
  if (texts.length > call.limit) return void 0;
  return list(
    texts.map((text3) => item(textValue(text3, call.at))),
    call.at
  );
}
var substr = onPlain(
  "substr",
  ([value, offset, length2], call) => {
    const text3 = textFrom(value);
    const [from, count] = [numberFrom(offset), numberFrom(length2)];
    if (text3 === "none" || from === "none" || count === "none") {
      return error("substr() takes a string and two numbers", call.at);
    }
    if (text3 === void 0 || from === "unknown" || count === "unknown") return void 0;
    if (!Number.isInteger(from) || !Number.isInteger(count))
      return error("substr() takes whole numbers", call.at);
    return substrOf(text3, from, count, call);
  },
  { type: "text" }
);
function substrOf(text3, offset, length2, call) {
  const { runs, holes } = splitAtHoles(text3);
  const [first] = runs;
  const isPlain2 = /^[\x20-\x7e]*$/.test(first.string);
  const end = length2 < 0 ? void 0 : offset + length2;
  if (isPlain2 && offset >= 0 && (holes.length === 0 || (end ?? offset) <= first.string.length)) {
    if (end !== void 0 || holes.length === 0) return textValue(sliceRun(first, offset, end), call.at);
    return textValue(dropStart(text3, offset), call.at);
  }
  const string2 = known(text3);
  if (string2 === void 0) return void 0;
  const letters = graphemesOf(string2);
  const from = offset < 0 ? Math.max(0, letters.length + offset) : offset;
  return literalText3(letters.slice(from, length2 < 0 ? void 0 : from + length2).join(""), call.at);
}
function replaceString(text3, wanted, replacement, call) {
  const whole2 = known(text3);
  const by = known(replacement);
  if (wanted === "") {
    if (whole2 === void 0 || by === void 0) return void 0;
    return literalText3(["", ...whole2, ""].join(by), call.at);
  }
  const { runs, holes } = splitAtHoles(text3);
  if (mayStraddle({ runs, holes }, wanted)) return void 0;
  const others = [textValue([{ lit: wanted }], call.at), textValue(replacement, call.at)];
  const replaced2 = (string2) => by === void 0 ? void 0 : string2.replaceAll(wanted, () => by);
  const newRuns = runs.map((run2) => replaceInRun(run2, wanted, replacement));
  if (newRuns.reduce((sum2, run2) => sum2 + run2.length, 0) > call.limit * 10) return void 0;
  const newHoles = holes.map(
    (hole) => canHold(hole, wanted) ? mapHole(hole, "replace", replaced2, others) : hole
  );
  const pieces = newRuns.flatMap((run2, i) => i < newHoles.length ? [...run2, newHoles[i]] : run2);
  return textValue(pieces, call.at);
}
function replaceInRun(run2, wanted, replacement) {
  const pieces = [];
  let from = 0;
  for (let to = run2.string.indexOf(wanted); to >= 0; to = run2.string.indexOf(wanted, from)) {
    pieces.push(...sliceRun(run2, from, to), ...replacement);
    from = to + wanted.length;
  }
  return [...pieces, ...sliceRun(run2, from)];
}
var indent = onPlain(
  "indent",
  ([spaces, value], call) => {
    const [count, text3] = [numberFrom(spaces), textFrom(value)];
    if (count === "none" || text3 === "none") return error("indent() takes a number and a string", call.at);
    if (count === "unknown" || text3 === void 0 || !(count >= 0 && count <= 1e3)) return void 0;
    return replaceString(text3, "\n", [{ lit: `
${" ".repeat(count)}` }], call);
  },
  { type: "text" }
);
var trimprefix = onTexts(
  "trimprefix",
  ([text3, prefix], call, [value]) => {
    const wanted = known(prefix);
    if (wanted === void 0) return void 0;
    const start = edgeOf(text3, "start");
    if (start.startsWith(wanted)) return textValue(dropStart(text3, wanted.length), call.at);
    const isOpen2 = text3.some(isHole) && wanted.startsWith(start) && !startsOtherwise(text3, wanted);
    return isOpen2 ? void 0 : textResult(text3, value, call.at);
  },
  { type: "text" }
);
var trimsuffix = onTexts(
  "trimsuffix",
  ([text3, suffix], call, [value]) => {
    const wanted = known(suffix);
    if (wanted === void 0) return void 0;
    const end = edgeOf(text3, "end");
    if (end.endsWith(wanted)) return textValue(dropEnd(text3, wanted.length), call.at);
    const isOpen2 = text3.some(isHole) && wanted.endsWith(end) && !endsOtherwise(text3, wanted);
    return isOpen2 ? void 0 : textResult(text3, value, call.at);
  },
  { type: "text" }
);
function startsOtherwise(text3, prefix) {
  return !hasWildcard(prefix) && matches([{ lit: `${prefix}*` }], text3) === "no";
}
function endsOtherwise(text3, suffix) {
  return !hasWildcard(suffix) && matches([{ lit: `*${suffix}` }], text3) === "no";
}
function hasWildcard(string2) {
  return /[*?]/.test(string2);
}
function trimmed(text3, letters, sides) {
  let result = text3;
  if (sides !== "end") {
    const start = edgeOf(result, "start");
    const kept = [...start].findIndex((letter) => !letters.includes(letter));
    const isOpen2 = kept < 0 && splitAtHoles(result).holes.slice(0, 1).some((hole) => !isBarrier(hole, letters));
    if (isOpen2) return void 0;
    result = dropStart(result, kept < 0 ? start.length : [...start].slice(0, kept).join("").length);
  }
  if (sides !== "start") {
    const end = edgeOf(result, "end");
    const last = [...end].findLastIndex((letter) => !letters.includes(letter));
    const isOpen2 = last < 0 && splitAtHoles(result).holes.slice(-1).some((hole) => !isBarrier(hole, letters));
    if (isOpen2) return void 0;
    result = dropEnd(result, end.length - [...end].slice(0, last + 1).join("").length);
  }
  return result;
}
var trim = onTexts(
  "trim",
  ([text3, letters], call) => {
    const set = known(letters);
    return set === void 0 ? void 0 : mapped(trimmed(text3, set, "both"), call);
  },
  { type: "text" }
);
var trimspace = onTexts("trimspace", ([text3], call) => mapped(trimmed(text3, SPACES, "both"), call), {
  type: "text"
});
var chomp = onTexts("chomp", ([text3], call) => mapped(trimmed(text3, "\r\n", "end"), call), {
  type: "text"
});
function test(name, pattern, plainly) {
  const fn = onTexts(
    name,
    ([whole2, part5], call) => {
      const [string2, wanted] = [known(whole2), known(part5)];
      if (string2 !== void 0 && wanted !== void 0) return scalar(plainly(string2, wanted), call.at);
      if (wanted === void 0 || hasWildcard(wanted)) return void 0;
      const verdict = matches(pattern(part5), whole2);
      return verdict === "maybe" ? void 0 : scalar(verdict === "yes", call.at);
    },
    { type: "bool" }
  );
  return define(name, 2, 2, fn);
}
var STAR2 = { lit: "*" };
var STRINGS = [
  onLetters("lower", lowerLetters),
  onLetters("upper", upperLetters),
  onWhole("title", titled),
  onWhole("strrev", reversed),
  define("length", 1, 1, length),
  define("join", 1, ANY_NUMBER, join2),
  define("split", 2, 2, split4),
  define("substr", 3, 3, substr),
  define("indent", 2, 2, indent),
  define("trimprefix", 2, 2, trimprefix),
  define("trimsuffix", 2, 2, trimsuffix),
  define("trim", 2, 2, trim),
  define("trimspace", 1, 1, trimspace),
  define("chomp", 1, 1, chomp),
  test(
    "startswith",
    (part5) => [...part5, STAR2],
    (whole2, part5) => whole2.startsWith(part5)
  ),
  test(
    "endswith",
    (part5) => [STAR2, ...part5],
    (whole2, part5) => whole2.endsWith(part5)
  ),
  test(
    "strcontains",
    (part5) => [STAR2, ...part5, STAR2],
    (whole2, part5) => whole2.includes(part5)
  )
];

// src/terraform/functions/regexes.ts
function subjectOf(pattern, text3, call) {
  const [source, string2] = [known(pattern), known(text3)];
  const regex2 = source === void 0 || string2 === void 0 ? void 0 : regexOf(source);
  return regex2 && { regex: regex2, text: text3, string: string2, call };
}
var regex = onTexts("regex", ([pattern, text3], call) => {
  const subject = subjectOf(pattern, text3, call);
  const match = subject?.regex.find(subject.string, 0);
  if (!subject || match === "too long") return void 0;
  return match ? capturesOf(subject, match) : error("regex() does not match", call.at);
});
var regexall = onTexts(
  "regexall",
  ([pattern, text3], call) => {
    const subject = subjectOf(pattern, text3, call);
    const matches2 = subject && findAll2(subject.regex, subject.string);
    if (!matches2 || matches2 === "too long" || matches2.length > call.limit) return void 0;
    const captures = matches2.map((match) => capturesOf(subject, match));
    return captures.includes(void 0) ? void 0 : list(
      captures.map((one2) => item(one2)),
      call.at
    );
  },
  { type: "list" }
);
function capturesOf(subject, match) {
  const { regex: regex2, call } = subject;
  const values = match.groups.map((range2) => range2 ? part4(subject, range2) : absent(call.at));
  if (values.length === 0) return part4(subject, match);
  if (regex2.names.every((name) => name === void 0))
    return list(
      values.map((value) => item(value)),
      call.at
    );
  if (regex2.names.includes(void 0)) return void 0;
  return map(new Map(regex2.names.map((name, i) => [name, entry(values[i], call.at)])), call.at);
}
function part4({ text: text3, call }, { start, end }) {
  return textValue(sliceRun(splitAtHoles(text3).runs[0], start, end), call.at);
}
var replace2 = onTexts(
  "replace",
  ([text3, wanted, replacement], call) => {
    const string2 = known(wanted);
    if (string2 === void 0) return void 0;
    const isPattern = string2.length > 1 && string2.startsWith("/") && string2.endsWith("/");
    if (!isPattern) return replaceString(text3, string2, replacement, call);
    const subject = subjectOf([{ lit: string2.slice(1, -1) }], text3, call);
    const by = known(replacement);
    return subject && by !== void 0 ? replaceMatches(subject, by) : void 0;
  },
  { type: "text" }
);
function replaceMatches({ regex: regex2, string: string2, call }, by) {
  const matches2 = findAll2(regex2, string2);
  if (matches2 === "too long") return void 0;
  let [result, from] = ["", 0];
  for (const match of matches2) {
    result += string2.slice(from, match.start) + expand2(by, regex2, string2, match);
    from = match.end;
  }
  return literalText3(result + string2.slice(from), call.at);
}
var REGEXES = [
  define("regex", 2, 2, regex),
  define("regexall", 2, 2, regexall),
  define("replace", 3, 3, replace2)
];

// src/terraform/functions/sets.ts
function sortedSet(value, call) {
  const unique = distinct(value, call.at);
  return unique.kind === "list" ? sorted2(unique) : unique;
}
function sorted2(value) {
  const { ordered: _, ...rest2 } = value;
  const items = rest2.items.flatMap(plainItems);
  const isSortable = items.every((one2) => rankOf(one2.value) !== void 0);
  if (!isSortable) return items.length > 1 ? { ...rest2, ordered: 0 } : rest2;
  const inOrder = items.toSorted((a, b) => compareLiterals(rankOf(a.value), rankOf(b.value)));
  return rest2.rest ? { ...rest2, items: inOrder, ordered: 0 } : { ...rest2, items: inOrder };
}
function rankOf(value) {
  if (value.kind === "text") return known(value.text);
  return value.kind === "scalar" && value.value !== null ? Number(value.value) : void 0;
}
function compareLiterals(a, b) {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}
function setsOf(args, call) {
  const lists = [];
  for (const arg of args) {
    if (arg.kind === "unknown") lists.push(list([], call.at, arg.sym));
    else if (arg.kind === "list") lists.push(arg);
    else return "none";
  }
  const items = unifiedItems(lists.flatMap((one2) => one2.items));
  if (!items) return void 0;
  let from = 0;
  return lists.map((one2) => {
    const own = items.slice(from, from + one2.items.length);
    from += own.length;
    return { ...one2, items: own };
  });
}
function onSets(name, f) {
  return onPlain(
    name,
    (plain, call) => {
      const sets = setsOf(plain, call);
      return sets === "none" ? error(`${name}() takes sets`, call.at) : sets && f(sets, call);
    },
    { type: "list" }
  );
}
var setunion = onSets("setunion", (sets, call) => {
  const joined3 = concat(sets, call.at);
  return joined3.kind === "list" ? sortedSet(joined3, call) : joined3;
});
var setintersection = onSets("setintersection", ([first, ...others], call) => {
  const isIn2 = (one2) => all(...others.map((other) => memberWhen(other, one2.value)));
  return filtered("setintersection", first, others, isIn2, call);
});
var setsubtract = onSets("setsubtract", ([first, ...others], call) => {
  const isOut = (one2) => negate(any(...others.map((other) => memberWhen(other, one2.value))));
  return filtered("setsubtract", first, others, isOut, call);
});
function filtered(operation, from, others, keep2, call) {
  const items = from.items.flatMap(plainItems).flatMap((one2) => {
    const when = keep2(one2);
    return when === false ? [] : [guarded(one2, when)];
  });
  const rest2 = from.rest && derived(operation, [from, ...others]);
  return sortedSet(list(items, call.at, rest2), call);
}
var setproduct = onSets("setproduct", (sets, call) => {
  if (sets.length < 2) return error("setproduct() takes at least two sets", call.at);
  const size = sets.reduce((product, set) => product * set.items.length, 1);
  if (size > call.limit || sets.some((set) => set.rest)) return void 0;
  const rows = sets.reduce(
    (made, set) => made.flatMap((row) => set.items.map((one2) => [...row, one2])),
    [[]]
  );
  const items = rows.map((row) => ({
    when: all(...row.map((one2) => one2.when)),
    value: list(
      row.map((one2) => one2.when === true ? one2 : { when: true, value: one2.value }),
      call.at
    )
  }));
  const isOrdered = sets.every((set) => orderedOf(set) === set.items.length);
  return isOrdered ? list(items, call.at) : { ...list(items, call.at), ordered: 0 };
});
var SETS = [
  define("setunion", 1, ANY_NUMBER, setunion),
  define("setintersection", 1, ANY_NUMBER, setintersection),
  define("setsubtract", 2, 2, setsubtract),
  define("setproduct", 1, ANY_NUMBER, setproduct)
];

// src/terraform/functions/types.ts
function conversion(name, type, f) {
  const fn = onPlain(name, ([value], call) => isAbsent(value) ? value : f(value, call), {
    type,
    takesNull: true
  });
  return define(name, 1, 1, fn);
}
var tostring = conversion("tostring", "text", (value, call) => {
  if (value.kind === "text") return value;
  if (value.kind === "unknown") return unknownString(value, call);
  return stringOf2(value, call);
});
function stringOf2(value, call) {
  const text3 = textFrom(value);
  if (text3 === "none") return error("tostring() of a list or a map", call.at);
  return text3 && { kind: "text", text: text3, at: value.at };
}
function unknownString(value, call) {
  if (value.type === "text") return value;
  if (value.type === void 0) return { ...value, type: "text" };
  if (value.type !== "bool" || value.nullable) return void 0;
  return choice(toCond(value), stringValue("true", value.at), stringValue("false", value.at), call.at);
}
var tonumber = conversion("tonumber", "number", (value, call) => {
  if (value.kind === "unknown") return value.type === "number" ? value : void 0;
  const number = numberFrom(value);
  if (number === "none") return error("tonumber() of what is no number", call.at);
  return number === "unknown" ? void 0 : value.kind === "scalar" ? value : scalar(number, value.at);
});
var BOOLS = /* @__PURE__ */ new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false]
]);
var tobool = conversion("tobool", "bool", (value, call) => {
  if (value.kind === "unknown") return value.type === "bool" ? value : void 0;
  if (value.kind === "scalar" && typeof value.value === "boolean") return value;
  const string2 = value.kind === "text" ? known(value.text) : void 0;
  if (value.kind === "text" && string2 === void 0) return void 0;
  const bool = string2 === void 0 ? void 0 : BOOLS.get(string2);
  return bool === void 0 ? error("tobool() of what is no bool", call.at) : scalar(bool, value.at);
});
var toset = conversion("toset", "list", (value, call) => {
  if (value.kind === "unknown") return void 0;
  if (value.kind !== "list") return error("toset() of what is no list", call.at);
  const items = unifiedItems(value.items);
  return items && sortedSet({ ...value, items }, call);
});
var tolist = conversion("tolist", "list", (value, call) => {
  if (value.kind === "unknown") return value.type === "list" ? value : void 0;
  if (value.kind !== "list") return error("tolist() of what is no list", call.at);
  const items = unifiedItems(value.items);
  return items && (items === value.items ? value : { ...value, items });
});
var tomap = conversion("tomap", "map", (value, call) => {
  if (value.kind === "unknown") return value.type === "map" ? value : void 0;
  if (value.kind !== "map") return error("tomap() of what is no map", call.at);
  const entries = [...value.entries];
  const items = unifiedItems(entries.map(([, entry2]) => entry2));
  if (!items) return void 0;
  const converted2 = entries.map(([key, entry2], i) => {
    const item2 = items[i];
    return [key, item2 === entry2 ? entry2 : lazyEntry(entry2.key, entry2.when, () => item2.value)];
  });
  return map(new Map(converted2), value.at, value.rest);
});
var same2 = ([value]) => value;
var tryFirst = (args, call) => firstWithoutError(args, call.at);
var can = ([value], call) => fromCond(negate(failsWhen(value)), call.at);
var coalesceFirst = (args, call) => {
  const values = unified(args);
  return values ? coalesce(values, call.at) : coalesce(args, call.at);
};
var TYPES = [
  tostring,
  tonumber,
  tobool,
  toset,
  tolist,
  tomap,
  define("sensitive", 1, 1, same2),
  define("nonsensitive", 1, 1, same2),
  define("try", 1, ANY_NUMBER, tryFirst),
  define("can", 1, 1, can),
  define("coalesce", 1, ANY_NUMBER, coalesceFirst)
];

// src/terraform/functions/index.ts
var DEFINITIONS = new Map(
  [AWS, COLLECTIONS, ENCODINGS, FILESYSTEM, FORMATS, NUMBERS, REGEXES, SETS, STRINGS, TYPES].flat().map((definition) => [definition.name, definition])
);
var FRESH = /* @__PURE__ */ new Set(["uuid", "timestamp", "plantimestamp", "bcrypt"]);
var RESULTS2 = new Map([
  ...typed3(
    "text",
    "uuid timestamp plantimestamp bcrypt uuidv5 md5 sha1 sha256 sha512 base64sha256 base64sha512"
  ),
  ...typed3("text", "filemd5 filesha1 filesha256 filesha512 filebase64sha256 filebase64sha512 rsadecrypt"),
  ...typed3("text", "cidrhost cidrnetmask cidrsubnet abspath pathexpand formatdate timeadd templatestring"),
  ...typed3("text", "textencodebase64 textdecodebase64"),
  ...typed3("list", "cidrsubnets chunklist matchkeys csvdecode"),
  ...typed3("map", "transpose"),
  ...typed3("number", "log timecmp")
]);
function typed3(type, names2) {
  return names2.split(" ").map((name) => [name, type]);
}
function callFunction2(name, args, call) {
  const plainName = name.replace(/^core::/, "");
  const definition = DEFINITIONS.get(plainName);
  if (definition && args.length >= definition.least && args.length <= definition.most)
    return definition.fn(args, call);
  return lift(args, call.at, (...plain) => {
    if (FRESH.has(plainName)) return unknown(freshSym(`${plainName}()`, plain), call.at, { type: "text" });
    return derivedUnknown(plainName, plain, call.at, RESULTS2.get(plainName));
  });
}

// src/terraform/paths.ts
function relativePath(from, to) {
  const [start, end] = [partsOf6(from), partsOf6(to)];
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common++;
  const up = start.slice(common).map(() => "..");
  return [...up, ...end.slice(common)].join("/") || ".";
}
function partsOf6(folder) {
  return folder === "." ? [] : folder.split("/");
}

// src/terraform/policy-sources.ts
function mergedStatements(content, own, inside) {
  const merger = new Merger(content.at, inside);
  for (const argument of ["source_json", "source_policy_documents"])
    merger.addDocuments(content.attribute(argument));
  merger.addStatements(own, true);
  for (const argument of ["override_policy_documents", "override_json"])
    merger.addDocuments(content.attribute(argument));
  return merger.result();
}
var Merger = class {
  constructor(at, inside) {
    this.at = at;
    this.inside = inside;
  }
  at;
  inside;
  items = [];
  rest;
  /** The documents in a list, or a lone one. */
  addDocuments(value) {
    if (!value) return;
    for (const { value: plain, when } of alternatives(value)) {
      if (plain.kind !== "list") this.addDocument(plain, when);
      else {
        for (const item2 of plain.items) this.addDocument(item2.value, all(when, item2.when));
        if (plain.rest) this.open(plain.rest);
      }
    }
  }
  addDocument(value, when) {
    for (const { value: plain, when: guard } of alternatives(value, when)) {
      if (isAbsent(plain) || stringOf(plain) === "" || plain.kind === "error") continue;
      const decoded2 = plain.kind === "text" ? decode(plain) : void 0;
      const statement2 = decoded2?.kind === "map" ? decoded2.entries.get("Statement") : void 0;
      if (decoded2?.kind === "map" && !statement2 && !decoded2.rest) continue;
      if (statement2) this.addStatements(statement2.value, all(guard, statement2.when));
      else this.open(plain.kind === "unknown" ? plain.sym : this.inside.fresh("a policy document"));
    }
  }
  /** Appends statements; a lone one may stand for a list of one. */
  addStatements(value, when) {
    for (const { value: plain, when: guard } of alternatives(value, when)) {
      if (plain.kind === "list") {
        for (const item2 of plain.items) this.addStatement(item2.value, all(guard, item2.when));
        if (plain.rest) this.open(plain.rest);
      } else if (plain.kind === "map") this.addStatement(plain, guard);
      else if (plain.kind === "unknown") this.open(plain.sym);
    }
  }
  addStatement(value, when) {
    const sid = sidOf(value);
    if (sid === void 0) this.replacePerhaps();
    else if (sid !== "") this.replace(sid, when);
    this.items.push({ when, value });
  }
  /** The Sid of a new statement is not known: it may take the place of any that has one. */
  replacePerhaps() {
    const isPossible = this.items.some((item2) => sidOf(item2.value) !== "");
    if (isPossible) this.open(this.inside.fresh("a statement whose Sid is unknown"));
  }
  /** Takes away the statements that a new one of this Sid replaces. */
  replace(sid, when) {
    this.items = this.items.flatMap((item2) => {
      const own = sidOf(item2.value);
      if (own === void 0) this.open(this.inside.fresh("a statement whose Sid is unknown"));
      if (own !== sid) return [item2];
      const left = all(item2.when, negate(when));
      return left === false ? [] : [{ when: left, value: item2.value }];
    });
  }
  open(rest2) {
    this.rest ??= rest2;
  }
  result() {
    return list(this.items, this.at, this.rest);
  }
};
function sidOf(statement2) {
  if (statement2.kind !== "map") return void 0;
  const sid = statement2.entries.get("Sid");
  if (!sid) return statement2.rest ? void 0 : "";
  if (isAbsent(sid.value)) return "";
  return sid.when === true ? stringOf(sid.value) : void 0;
}

// src/terraform/policy-document.ts
var VERSION = "2012-10-17";
function policyDocument(content, inside) {
  const { at } = content;
  const entries = /* @__PURE__ */ new Map();
  const version = content.attribute("version") ?? stringValue(VERSION, at);
  entries.set("Version", entry(orDefault2(version, stringValue(VERSION, at)), content.nameAt("version") ?? at));
  addPresent(entries, "Id", content, "policy_id");
  const statements = mergedStatements(content, statementsOf3(content), inside);
  entries.set("Statement", entry(statements, at, isThere(statements)));
  return map(entries, at);
}
function statementsOf3(content) {
  const { items, rest: rest2 } = content.blocks("statement");
  return list(
    items.map(({ when, content: content2 }) => ({ when, value: statement(content2) })),
    content.at,
    rest2
  );
}
var ARGUMENTS = [
  ["sid", "Sid"],
  ["effect", "Effect"],
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"]
];
function statement(content) {
  const { at } = content;
  const entries = /* @__PURE__ */ new Map();
  for (const [argument, element2] of ARGUMENTS) addPresent(entries, element2, content, argument);
  const allow = stringValue("Allow", at);
  const effect = entries.get("Effect");
  entries.set("Effect", effect ? entry(orDefault2(effect.value, allow), effect.key) : entry(allow, at));
  addPrincipals(entries, "Principal", content.blocks("principals"), at);
  addPrincipals(entries, "NotPrincipal", content.blocks("not_principals"), at);
  addConditions(entries, content.blocks("condition"), at);
  return map(entries, at);
}
function addPresent(entries, element2, content, argument) {
  const written3 = content.attribute(argument);
  if (!written3) return;
  const value = withPolicyVariables(written3);
  const when = isThere(value);
  if (when !== false) entries.set(element2, entry(value, content.nameAt(argument) ?? content.at, when));
}
function orDefault2(value, fallback) {
  return lift([value], value.at, (plain) => isAbsent(plain) ? fallback : plain);
}
function isThere(value) {
  return any(
    ...alternatives(value).map(({ when, value: plain }) => {
      if (plain.kind === "list")
        return plain.rest ? when : all(when, any(...plain.items.map((item2) => item2.when)));
      if (isAbsent(plain) || stringOf(plain) === "") return false;
      return when;
    })
  );
}
function addPrincipals(entries, element2, blocks, at) {
  const gathered = new Gathered(at);
  for (const { when, content } of blocks.items) {
    gathered.add(content.attribute("type"), when, content, content.attribute("identifiers"));
  }
  const result = gathered.result(blocks.rest);
  const isOpen2 = gathered.isEmpty && !blocks.rest;
  if (isOpen2) return;
  const everybody = gathered.only === "*" ? stringValue("*", at) : void 0;
  entries.set(element2, entry(everybody ?? result, at, blocks.rest ? true : gathered.when));
}
function addConditions(entries, blocks, at) {
  const byTest = /* @__PURE__ */ new Map();
  let rest2 = blocks.rest;
  for (const { when, content } of blocks.items) {
    for (const { name, when: guard } of namesOf(content.attribute("test"), when)) {
      if (typeof name !== "string") {
        rest2 ??= name;
        continue;
      }
      const test2 = byTest.get(name) ?? {
        at: content.nameAt("test") ?? content.at,
        keys: new Gathered(at),
        conds: []
      };
      byTest.set(name, test2);
      test2.conds.push(guard);
      test2.keys.add(content.attribute("variable"), guard, content, content.attribute("values"));
    }
  }
  if (byTest.size === 0 && !rest2) return;
  const tests = /* @__PURE__ */ new Map();
  for (const [name, test2] of byTest)
    tests.set(name, entry(test2.keys.result(void 0), test2.at, any(...test2.conds)));
  const conds = [...byTest.values()].flatMap((test2) => test2.conds);
  entries.set("Condition", entry(map(tests, at, rest2), at, rest2 ? true : any(...conds)));
}
var Gathered = class {
  constructor(at) {
    this.at = at;
  }
  at;
  lists = /* @__PURE__ */ new Map();
  rest;
  add(name, when, content, values) {
    for (const { name: one2, when: guard } of namesOf(name, when)) {
      if (typeof one2 !== "string") {
        this.rest ??= one2;
        continue;
      }
      const gathered = this.lists.get(one2) ?? { at: content.at, parts: [] };
      this.lists.set(one2, gathered);
      const value = values ? withPolicyVariables(values) : list([], content.at);
      gathered.parts.push({ value, when: guard });
    }
  }
  get isEmpty() {
    return this.lists.size === 0 && !this.rest;
  }
  /** The only name. */
  get only() {
    const [name, ...others] = this.lists.keys();
    return others.length === 0 && !this.rest ? name : void 0;
  }
  get when() {
    if (this.rest) return true;
    return any(...[...this.lists.values()].flatMap((gathered) => gathered.parts.map((part5) => part5.when)));
  }
  result(rest2) {
    const entries = /* @__PURE__ */ new Map();
    for (const [name, { at, parts }] of this.lists) {
      entries.set(name, entry(this.joined(parts), at, any(...parts.map((part5) => part5.when))));
    }
    return map(entries, this.at, rest2 ?? this.rest);
  }
  joined(parts) {
    const [first] = parts;
    if (parts.length === 1 && first) return first.value;
    const none2 = list([], this.at);
    return concat(
      parts.map(({ value, when }) => choice(when, value, none2, this.at)),
      this.at
    );
  }
};
function namesOf(value, when) {
  if (!value) return [];
  return alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
    const name = stringOf(plain);
    if (name !== void 0) return [{ name, when: guard }];
    if (plain.kind === "unknown") return [{ name: plain.sym, when: guard }];
    const hole = plain.kind === "text" ? plain.text.find(isHole) : void 0;
    return hole ? [{ name: hole, when: guard }] : [];
  });
}
function withPolicyVariables(value) {
  switch (value.kind) {
    case "text":
      return hasPolicyVariable(value.text) ? { ...value, text: value.text.map(replaced) } : value;
    case "list": {
      const isChanged = value.items.some((item2) => withPolicyVariables(item2.value) !== item2.value);
      if (!isChanged) return value;
      return {
        ...value,
        items: value.items.map(({ when, value: value2 }) => ({ when, value: withPolicyVariables(value2) }))
      };
    }
    case "choice": {
      const [then, otherwise] = [withPolicyVariables(value.then), withPolicyVariables(value.else)];
      return then === value.then && otherwise === value.else ? value : { ...value, then, else: otherwise };
    }
    default:
      return value;
  }
}
function hasPolicyVariable(text3) {
  return text3.some((piece) => !isHole(piece) && piece.lit.includes("&{"));
}
function replaced(piece) {
  return isHole(piece) ? piece : { ...piece, lit: piece.lit.replaceAll("&{", "${") };
}

// src/terraform/data.ts
function dataAttributes(instance) {
  const { type } = instance;
  return Object.hasOwn(SOURCES, type) ? SOURCES[type](instance) : {};
}
var SOURCES = {
  aws_caller_identity: same3(ACCOUNT, "account_id", "id"),
  aws_region: same3(REGION, "name", "region", "id"),
  aws_partition: (instance) => ({
    ...same3(PARTITION, "partition", "id")(instance),
    ...same3(URL_SUFFIX, "dns_suffix")(instance)
  }),
  aws_service_principal: servicePrincipal,
  aws_iam_policy_document: document,
  aws_iam_role: identity("role", "name"),
  aws_iam_instance_profile: identity("instance-profile", "name"),
  aws_iam_user: identity("user", "user_name"),
  aws_iam_group: identity("group", "group_name"),
  aws_iam_policy: identity("policy", "name")
};
function same3(sym, ...names2) {
  return (instance) => {
    const value = () => names2.map((name) => instance.attribute(name)).find(Boolean) ?? unknown(sym, instance.at, { type: "text" });
    return Object.fromEntries(names2.map((name) => [name, value]));
  };
}
function servicePrincipal(instance) {
  const { at } = instance;
  const service = () => instance.attribute("service_name") ?? computed(instance, "service_name");
  const name = () => lift([service()], at, (plain) => {
    const text3 = textOf2(plain);
    return text3 ? textValue([...text3, { lit: "." }, URL_SUFFIX], at) : computed(instance, "name");
  });
  return { name, suffix: () => unknown(URL_SUFFIX, at, { type: "text" }) };
}
function document(instance) {
  const json = (name) => () => {
    const text3 = computed(instance, name);
    const pieces = text3.kind === "unknown" ? [text3.sym] : [];
    return { ...textValue(pieces, instance.at), decoded: policyDocument(instance, instance.module) };
  };
  return { json: json("json"), minified_json: json("minified_json") };
}
function identity(kind, nameArgument) {
  return (instance) => {
    const { at, target } = instance;
    const name = () => {
      const value = instance.attribute(nameArgument) ?? computed(instance, nameArgument);
      return withRef(value, { to: target, attr: "name" });
    };
    const path = () => unknown(pathSym(instance), at, { type: "text" });
    const arn = () => {
      const written3 = instance.attribute("arn");
      return written3 ? withRef(written3, { to: target, attr: "arn" }) : arnOf4(instance, kind, path(), name());
    };
    return { name, [nameArgument]: name, arn, path, id: kind === "policy" ? arn : name };
  };
}
function pathSym(instance) {
  const path = computed(instance, "path");
  const sym = path.kind === "unknown" ? path.sym : instance.sym;
  return { ...sym, shape: { chars: "iam-path", min: 1, max: 512 } };
}

// src/terraform/objects.ts
var META = /* @__PURE__ */ new Set([
  "count",
  "for_each",
  "depends_on",
  "provider",
  "lifecycle",
  "provisioner",
  "connection"
]);
function objectOf2(instance) {
  const { at, target } = instance;
  const entries = /* @__PURE__ */ new Map();
  for (const name of instance.names) {
    if (!META.has(name))
      entries.set(
        name,
        lazyEntry(instance.nameAt(name) ?? at, true, () => writtenValue(instance, name))
      );
  }
  const computed2 = instance.resource.mode === "data" ? dataAttributes(instance) : computedAttributes(instance);
  for (const [name, compute2] of Object.entries(computed2)) entries.set(name, lazyEntry(at, true, compute2));
  return withRef(map(entries, at, instance.sym), { to: target, attr: "self" });
}
function writtenValue(instance, name) {
  return instance.attribute(name) ?? valueOfBlocks(instance.blocks(name), instance.at);
}
function refTo(instance, attr) {
  return { to: instance.target, attr };
}
function computed(instance, name) {
  return attributeOf2(unknown(instance.sym, instance.at), name, instance.at);
}
var IAM_KINDS = {
  aws_iam_role: "role",
  aws_iam_user: "user",
  aws_iam_group: "group",
  aws_iam_policy: "policy",
  aws_iam_instance_profile: "instance-profile"
};
var NAMED_BY_ID = /* @__PURE__ */ new Set([
  "aws_iam_role",
  "aws_iam_user",
  "aws_iam_group",
  "aws_iam_instance_profile",
  "aws_launch_configuration"
]);
function computedAttributes(instance) {
  const { type } = instance;
  const kind = Object.hasOwn(IAM_KINDS, type) ? IAM_KINDS[type] : void 0;
  const name = () => withRef(nameOf4(instance), refTo(instance, "name"));
  const arn = kind ? () => arnOf4(instance, kind, instance.attribute("path"), nameOf4(instance)) : () => opaque3(instance, "arn");
  if (NAMED_BY_ID.has(type)) return { name, arn, id: name };
  if (type === "aws_iam_policy") return { name, arn, id: arn };
  return { name, arn, id: () => opaque3(instance, "id") };
}
function opaque3(instance, attr) {
  const value = instance.attribute(attr) ?? unknown(symOf2(computed(instance, attr), instance), instance.at, { type: "text" });
  return withRef(value, refTo(instance, attr));
}
function symOf2(value, instance) {
  return value.kind === "unknown" ? value.sym : instance.sym;
}
function nameOf4(instance) {
  const generated = () => generatedName2(instance);
  const written3 = instance.attribute("name");
  if (!written3) return generated();
  return lift([written3], written3.at, (plain) => isNothing(plain) ? generated() : plain);
}
var SUFFIX = { chars: "iam-name", min: 26, max: 26 };
function generatedName2(instance) {
  const { at } = instance;
  const ref = refTo(instance, "name");
  const sym = symOf2(computed(instance, "name"), instance);
  const isIam2 = Object.hasOwn(IAM_KINDS, instance.type);
  const name = unknown(isIam2 ? { ...sym, shape: IAM_NAME_SHAPE } : sym, at, { type: "text", ref });
  const prefix = instance.attribute("name_prefix");
  if (!prefix) return name;
  return lift([prefix], prefix.at, (plain) => {
    const text3 = isNothing(plain) ? void 0 : textOf2(plain);
    if (!text3) return name;
    const suffix = { id: `${sym.id}.suffix`, label: "suffix", shape: SUFFIX };
    return withRef(textValue([...text3, suffix], prefix.at), ref);
  });
}
function isNothing(value) {
  return isAbsent(value) || value.kind === "text" && stringOf(value) === "";
}
function arnOf4(instance, kind, path, name) {
  const { at } = instance;
  const parts = path ? [name, path] : [name];
  const arn = lift(parts, at, (namePart, pathPart) => {
    const pathText = pathPart && textOf2(pathPart);
    return textValue(iamArn(kind, [ACCOUNT], pathText, (namePart && textOf2(namePart)) ?? []), at);
  });
  return withRef(arn, refTo(instance, "arn"));
}

// src/terraform/resource-instance.ts
var ResourceInstance = class {
  /** `name`: its address in its module. `rests`: the defaults on which its existence leans. */
  constructor(module, resource, name, scope, rests) {
    this.module = module;
    this.resource = resource;
    this.name = name;
    this.rests = rests;
    this.target = { address: module.addressOf(name), at: resource.name.at };
    this.sym = module.symbol(name);
    this.content = new BodyContent(resource.block.body, scope);
    this.object = objectOf2(this);
  }
  module;
  resource;
  name;
  rests;
  target;
  /** What stands for the attributes that nobody wrote. */
  sym;
  /** What a reference to it is: a map of its attributes. */
  object;
  content;
  get type() {
    return this.resource.type;
  }
  get at() {
    return this.resource.name.at;
  }
  get names() {
    return this.content.names;
  }
  nameAt(name) {
    return this.content.nameAt(name);
  }
  valueAt(name) {
    return this.content.valueAt(name);
  }
  attribute(name) {
    const nameAt = this.nameAt(name);
    if (!nameAt) return void 0;
    const { module } = this;
    return module.stamped(() => {
      module.leanOn(this.rests);
      return module.node(`${this.name}.${name}`, nameAt, () => this.content.attribute(name));
    });
  }
  blocks(type) {
    return this.content.blocks(type);
  }
};

// src/terraform/template-file.ts
function renderTemplate(file2, variables, at, caller) {
  const { expression, problems } = parsed(file2);
  const first = problems[0];
  if (first) {
    for (const problem of problems) caller.run.loader.report(problem.at, problem.message);
    caller.run.gap(first.at, `${file2.path} cannot be parsed`);
  }
  return lift([variables], at, (plain) => {
    if (plain.kind === "unknown")
      return evaluate4(expression, { inside: new TemplateSurroundings(caller, plain) });
    if (plain.kind !== "map") return error("templatefile() takes its variables as a map", at);
    const others = plain.rest && unknown(plain.rest, at);
    return evaluate4(expression, {
      inside: new TemplateSurroundings(caller, others),
      names: namesOf2(plain, at)
    });
  });
}
var PARSED = /* @__PURE__ */ new WeakMap();
function parsed(file2) {
  const known2 = PARSED.get(file2);
  if (known2) return known2;
  const result = parseHclTemplate(sourceOf(file2));
  PARSED.set(file2, result);
  return result;
}
var TemplateSurroundings = class {
  /** `others`: stands for the variables of which nothing is known. */
  constructor(caller, others) {
    this.caller = caller;
    this.others = others;
  }
  caller;
  others;
  enter() {
    return this.caller.enter();
  }
  leave() {
    this.caller.leave();
  }
  call(name, args, at) {
    const isTemplate2 = name === "templatefile" || name === "templatestring";
    return isTemplate2 ? error(`${name}() cannot be called in a template`, at) : this.caller.call(name, args, at);
  }
  refer(reference, at) {
    if (!this.others || reference.kind !== "resource") return this.unbound(written2(reference), at);
    return attributeOf2(attributeOf2(this.others, reference.type, at), reference.name, at);
  }
  unbound(name, at) {
    return this.others ? attributeOf2(this.others, name, at) : this.caller.unbound(name, at);
  }
  stamped(compute2) {
    return this.caller.stamped(compute2);
  }
  aside(compute2) {
    return this.caller.aside(compute2);
  }
  leanOn(rests) {
    this.caller.leanOn(rests);
  }
  fresh(label) {
    return this.caller.fresh(label);
  }
};
function namesOf2(variables, at) {
  let names2;
  for (const [name, entry2] of variables.entries) {
    const missing2 = () => error(`the template has no variable "${name}"`, at);
    const value = entry2.when === true ? entry2.value : choice(entry2.when, entry2.value, missing2(), at);
    names2 = { name, value, outer: names2 };
  }
  return names2;
}

// src/terraform/module-instance.ts
var FUNCTION_LIMIT = 1e5;
var ModuleInstance = class _ModuleInstance {
  constructor(run2, module, { address, inputs, parent, block, rests }) {
    this.run = run2;
    this.module = module;
    this.address = address;
    this.inputs = inputs;
    this.parent = parent;
    this.block = block;
    this.rests = rests;
    this.scope = { inside: this };
  }
  run;
  module;
  address;
  parent;
  scope;
  inputs;
  block;
  rests;
  expansions = /* @__PURE__ */ new Map();
  children = /* @__PURE__ */ new Map();
  /** An address in this module as seen from the root: `module.app.aws_iam_role.web`. */
  addressOf(name) {
    return this.address === "" ? name : `${this.address}.${name}`;
  }
  /** The symbol of something in this module. */
  symbol(name) {
    const label = this.addressOf(name);
    return { id: `${this.run.folder}#${label}`, label };
  }
  // ── what expressions ask for ──
  enter() {
    const mayGoOn = this.run.enter();
    if (!mayGoOn && this.run.isSpent)
      this.run.gap(this.module.at, "evaluating this module takes too many steps");
    return mayGoOn;
  }
  leave() {
    this.run.leave();
  }
  stamped(compute2) {
    return this.run.stamped(() => {
      this.run.leanOn(this.rests);
      return compute2();
    });
  }
  aside(compute2) {
    return this.run.aside(compute2);
  }
  leanOn(rests) {
    this.run.leanOn(rests);
  }
  fresh(label) {
    return this.run.fresh(label);
  }
  unbound(name, at) {
    return unknown(this.fresh(name), at);
  }
  call(name, args, at) {
    return callFunction2(name, args, {
      at,
      folder: this.run.folder,
      files: this.run.loader.files,
      renderTemplate: (file2, variables, place2) => renderTemplate(file2, variables, place2, this),
      limit: FUNCTION_LIMIT
    });
  }
  refer(reference, at) {
    switch (reference.kind) {
      case "var":
        return withVia(this.variable(reference.name, at), at, written2(reference));
      case "local":
        return withVia(this.local(reference.name, at), at, written2(reference));
      case "module":
        return this.childModule(reference.name, at);
      case "path":
        return this.path(reference.name, at);
      case "terraform":
        return unknown(this.rootSymbol(`terraform.${reference.name}`), at, { type: "text" });
      default:
        return this.resource(written2(reference), at);
    }
  }
  /** The value of something in this module, computed once. */
  node(name, at, compute2) {
    const { id, label } = this.symbol(name);
    return this.run.node(id, label, at, compute2);
  }
  rootSymbol(name) {
    return { id: `${this.run.folder}#${name}`, label: name };
  }
  // ── variables, locals, outputs ──
  variable(name, at) {
    const block = this.module.variables.get(name);
    if (!block) return unknown(this.symbol(`var.${name}`), at);
    return this.node(`var.${name}`, at, () => this.variableValue(name, block));
  }
  /** What the caller writes for a variable. */
  argument(name) {
    return this.block && attributeIn(this.block.body, name)?.value;
  }
  variableValue(name, block) {
    const variable2 = variableOf(block, this.symbol(`var.${name}`), this.scope);
    return variableValue2(variable2, this.inputs, (sym) => this.readDefault(sym));
  }
  /** The default of a root variable is an assumption; that of a child module's is what the caller wants. */
  readDefault(sym) {
    if (!this.parent) this.leanOn([sym]);
  }
  local(name, at) {
    const attribute2 = this.module.locals.get(name);
    if (!attribute2) return unknown(this.symbol(`local.${name}`), at);
    return this.node(`local.${name}`, at, () => evaluate4(attribute2.value, this.scope));
  }
  output(name, block) {
    const value = attributeIn(block.body, "value");
    const at = block.labels[0]?.at ?? block.at;
    if (!value) return unknown(this.symbol(`output.${name}`), at);
    const result = this.node(`output.${name}`, at, () => evaluate4(value.value, this.scope));
    return withVia(result, at, `output.${name}`);
  }
  /** The module as its caller sees it: its outputs. */
  outputs() {
    const entries = /* @__PURE__ */ new Map();
    for (const [name, block] of this.module.outputs) {
      const at = block.labels[0]?.at ?? block.at;
      entries.set(
        name,
        lazyEntry(at, true, () => this.stamped(() => this.output(name, block)))
      );
    }
    const rest2 = this.module.gaps.length > 0 ? { id: `${this.run.folder}#${this.address}`, label: this.address } : void 0;
    return map(entries, this.module.at, rest2);
  }
  path(name, at) {
    if (name === "module") return stringValue(relativePath(this.run.folder, this.module.folder), at);
    if (name === "root") return stringValue(".", at);
    return unknown(this.rootSymbol(`path.${name}`), at, { type: "text" });
  }
  // ── child modules ──
  childModule(name, at) {
    const block = this.module.calls.get(name);
    if (!block) return unknown(this.symbol(`module.${name}`), at);
    return this.node(`module.${name}`, at, () => {
      const module = calledModule(name, block, this);
      const expansion = this.expand(
        block,
        (index2, scope, rests) => this.child(`module.${name}${index2}`, block, module, scope, rests)
      );
      this.children.set(name, expansion);
      return expansion.value;
    });
  }
  /** The instances of a module call. */
  childrenOf(name) {
    this.childModule(name, this.module.at);
    return this.children.get(name)?.instances ?? [];
  }
  child(name, block, module, scope, rests) {
    const isLoaded = module && this.run.countModule();
    if (!isLoaded) return { object: map(/* @__PURE__ */ new Map(), block.at, this.symbol(name)) };
    const get = (variable2) => {
      const argument = attributeIn(block.body, variable2);
      return argument && (() => evaluate4(argument.value, scope));
    };
    const instance = new _ModuleInstance(this.run, module, {
      address: this.addressOf(name),
      inputs: { isFree: false, get },
      parent: this,
      block,
      rests
    });
    return { object: instance.outputs(), module: instance };
  }
  // ── resources ──
  resource(address, at) {
    const resource = this.module.resources.get(address);
    if (!resource) return unknown(this.symbol(address), at);
    return this.node(address, at, () => {
      const expansion = this.expand(
        resource.block,
        (index2, scope, rests) => new ResourceInstance(this, resource, `${address}${index2}`, scope, rests)
      );
      this.expansions.set(address, expansion);
      return expansion.value;
    });
  }
  /** The instances of a resource or data source. */
  instancesOf(resource) {
    const address = addressOf(resource);
    this.resource(address, resource.name.at);
    return this.expansions.get(address)?.instances ?? [];
  }
  /** The instances of a block. They lean on the defaults that decide how many there are. */
  expand(block, make) {
    const at = block.labels.at(-1)?.at ?? block.at;
    const rests = new Set(this.rests);
    const { result, rests: read3 } = this.run.watched(
      () => expand(block.body, this.scope, at, (index2, scope) => make(index2, scope, rests))
    );
    for (const sym of read3) rests.add(sym);
    return result;
  }
};

// src/terraform/resources/attachments.ts
var ATTACHMENTS = /* @__PURE__ */ new Map([
  ["aws_iam_role_policy", { how: "inline", policy: "policy", principals: [["role", "role"]] }],
  ["aws_iam_user_policy", { how: "inline", policy: "policy", principals: [["user", "user"]] }],
  ["aws_iam_group_policy", { how: "inline", policy: "policy", principals: [["group", "group"]] }],
  [
    "aws_iam_role_policy_attachment",
    { how: "managed", policy: "policy_arn", principals: [["role", "role"]] }
  ],
  [
    "aws_iam_user_policy_attachment",
    { how: "managed", policy: "policy_arn", principals: [["user", "user"]] }
  ],
  [
    "aws_iam_group_policy_attachment",
    { how: "managed", policy: "policy_arn", principals: [["group", "group"]] }
  ],
  [
    "aws_iam_policy_attachment",
    {
      how: "managed",
      policy: "policy_arn",
      principals: [
        ["roles", "role"],
        ["users", "user"],
        ["groups", "group"]
      ]
    }
  ]
]);
function isAttachment(type) {
  return ATTACHMENTS.has(type);
}
var Attachments = class {
  byTarget = /* @__PURE__ */ new Map();
  byName = /* @__PURE__ */ new Map();
  constructor(resources) {
    for (const placed of resources) this.add(placed);
  }
  /** What is attached to a principal by reference or by its name. */
  of(kind, target, name) {
    return [...this.byTarget.get(target) ?? [], ...namesOf3(name).flatMap((own) => this.named(kind, own))];
  }
  named(kind, { value, when }) {
    const found = this.byName.get(nameKey2(kind, value) ?? "") ?? [];
    return when === true ? found : found.map((attachment2) => ({ ...attachment2, when: all(when, attachment2.when) }));
  }
  add({ resource, when }) {
    const spec = ATTACHMENTS.get(resource.type);
    const policy = spec && resource.attribute(spec.policy);
    if (!policy) return;
    for (const [argument, kind] of spec.principals) {
      for (const member2 of namesOf3(resource.attribute(argument), when)) {
        const attachment2 = { at: resource.at, when: member2.when, how: spec.how, policy };
        const { ref } = member2.value;
        if (ref) push(this.byTarget, ref.to, attachment2);
        else push(this.byName, nameKey2(kind, member2.value) ?? "", attachment2);
      }
    }
  }
};
function namesOf3(value, when = true) {
  if (!value) return [];
  return alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
    if (plain.kind !== "list") return [{ value: plain, when: guard }];
    return plain.items.flatMap((item2) => alternatives(item2.value, all(guard, item2.when)));
  });
}
function nameKey2(kind, value) {
  const text3 = value.kind === "choice" || value.kind === "error" ? void 0 : textOf2(value);
  return text3 && `${kind} ${keyOfText(text3)}`;
}
function push(lists, key, attachment2) {
  const old = lists.get(key);
  if (old) old.push(attachment2);
  else lists.set(key, [attachment2]);
}
function ownPolicies(resource) {
  const inline = resource.blocks("inline_policy").items.flatMap(({ when, content }) => {
    const policy = content.attribute("policy");
    return policy ? [{ at: content.at, when, how: "inline", policy }] : [];
  });
  return [
    ...inline,
    ...attachmentIn(resource, "managed_policy_arns", "managed"),
    ...attachmentIn(resource, "permissions_boundary", "boundary")
  ];
}
function attachmentIn(resource, argument, how) {
  const policy = resource.attribute(argument);
  const there = policy ? alternatives(policy).filter((one2) => !isNothing2(one2.value)) : [];
  return there.map(({ value, when }) => ({
    at: resource.valueAt(argument) ?? resource.at,
    when,
    how,
    policy: value
  }));
}
function isNothing2(value) {
  return value.kind === "error" || value.kind === "scalar" && value.value === null;
}
function ownsAllPolicies(resource) {
  const managed = resource.attribute("managed_policy_arns");
  const ownsManaged = managed !== void 0 && alternatives(managed).every((one2) => one2.value.kind === "list");
  return ownsManaged && resource.blocks("inline_policy").items.some((block) => block.when === true);
}

// src/terraform/resources/entity.ts
function entityOf2({ resource, when }, scope) {
  return {
    target: resource.target,
    block: resource.resource.block.at,
    when,
    scope,
    managed: resource.resource.mode === "managed",
    type: resource.type
  };
}

// src/terraform/resources/identities.ts
function attribute(resource, name) {
  return resource.attribute(name) ?? computed(resource, name);
}
function named4(resource, argument = "name") {
  const isManaged = resource.resource.mode === "managed";
  const path = isManaged ? resource.attribute("path") : computed(resource, "path");
  return {
    name: isManaged ? nameOf4(resource) : attribute(resource, argument),
    ...path && { path }
  };
}
function roleOf(placed, scope, attachments) {
  const { resource } = placed;
  const identity2 = named4(resource);
  return {
    ...entityOf2(placed, scope),
    kind: "role",
    ...identity2,
    policies: [...ownPolicies(resource), ...attachments.of("role", resource.target, identity2.name)],
    closed: ownsAllPolicies(resource),
    people: "maybe",
    trust: attribute(resource, "assume_role_policy")
  };
}
function userOf(placed, scope, attachments, groups) {
  const { resource } = placed;
  const identity2 = named4(resource, "user_name");
  return {
    ...entityOf2(placed, scope),
    kind: "user",
    ...identity2,
    policies: [...ownPolicies(resource), ...attachments.of("user", resource.target, identity2.name)],
    ...groups && { groups },
    closed: false,
    people: "yes"
  };
}
function groupOf(placed, scope, attachments) {
  const { resource } = placed;
  const identity2 = named4(resource, "group_name");
  return {
    ...entityOf2(placed, scope),
    kind: "group",
    ...identity2,
    policies: attachments.of("group", resource.target, identity2.name),
    closed: false,
    people: "yes"
  };
}
function policyOf3(placed, scope) {
  const { resource } = placed;
  return {
    ...entityOf2(placed, scope),
    kind: "policy",
    ...named4(resource),
    document: attribute(resource, "policy")
  };
}
function profileOf(placed, scope) {
  const { resource } = placed;
  const isManaged = resource.resource.mode === "managed";
  const written3 = resource.attribute("role") ?? resource.attribute("roles") ?? absent(resource.at);
  const held = unknown({ ...resource.sym, id: `${resource.sym.id}.roles` }, resource.at, { type: "list" });
  return {
    ...entityOf2(placed, scope),
    kind: "profile",
    ...named4(resource),
    roles: isManaged ? written3 : held
  };
}
var Memberships = class {
  members = [];
  constructor(resources) {
    for (const { resource, when } of resources) {
      const isOfGroup = resource.type === "aws_iam_group_membership";
      const users = namesOf3(resource.attribute(isOfGroup ? "users" : "user"), when);
      const groups = namesOf3(resource.attribute(isOfGroup ? "group" : "groups"));
      for (const user of users) this.members.push({ user, groups });
    }
  }
  /** The groups of a user; undefined where none is in view. */
  of(user) {
    const own = this.members.filter((member2) => member2.user.value.ref?.to === user.target);
    const items = own.flatMap(
      ({ user: user2, groups }) => groups.map(({ value, when }) => ({ value, when: all(user2.when, when) }))
    );
    return items.length > 0 ? list(items, user.at) : void 0;
  }
};
function isMembership(type) {
  return type === "aws_iam_group_membership" || type === "aws_iam_user_group_membership";
}

// src/terraform/resources/launch-table.ts
var INSTANCE = {
  slots: [{ path: ["iam_instance_profile"], takes: "name" }],
  templates: [
    ["launch_template", "id"],
    ["launch_template", "name"]
  ],
  userData: [{ path: ["user_data"] }, { path: ["user_data_base64"], encoded: true }],
  metadata: "metadata_options",
  keyPair: ["key_name"],
  placementGroup: ["placement_group"]
};
var BEANSTALK = {
  slots: [
    {
      path: ["setting", "value"],
      takes: "either",
      where: { namespace: "aws:autoscaling:launchconfiguration", name: "IamInstanceProfile" }
    }
  ]
};
var MIXED = ["mixed_instances_policy", "launch_template"];
var LAYERS = [
  "custom",
  "ecs_cluster",
  "ganglia",
  "haproxy",
  "java_app",
  "memcached",
  "mysql",
  "nodejs_app",
  "php_app",
  "rails_app",
  "static_web"
];
var LAUNCHES = new Map([
  ["aws_instance", { noun: "instance", ...INSTANCE }],
  ["aws_spot_instance_request", { noun: "spot instance request", ...INSTANCE }],
  [
    "aws_launch_template",
    {
      noun: "launch template",
      slots: [
        { path: ["iam_instance_profile", "name"], takes: "name" },
        { path: ["iam_instance_profile", "arn"], takes: "arn" }
      ],
      userData: [{ path: ["user_data"], encoded: true }],
      metadata: "metadata_options",
      keyPair: ["key_name"],
      placementGroup: ["placement", "group_name"]
    }
  ],
  [
    "aws_launch_configuration",
    {
      noun: "launch configuration",
      slots: [{ path: ["iam_instance_profile"], takes: "either" }],
      userData: [{ path: ["user_data"] }, { path: ["user_data_base64"], encoded: true }],
      metadata: "metadata_options",
      keyPair: ["key_name"]
    }
  ],
  [
    "aws_autoscaling_group",
    {
      noun: "Auto Scaling group",
      slots: [],
      templates: [
        ["launch_template", "id"],
        ["launch_template", "name"],
        ["launch_configuration"],
        [...MIXED, "launch_template_specification", "launch_template_id"],
        [...MIXED, "launch_template_specification", "launch_template_name"],
        [...MIXED, "override", "launch_template_specification", "launch_template_id"],
        [...MIXED, "override", "launch_template_specification", "launch_template_name"]
      ],
      placementGroup: ["placement_group"]
    }
  ],
  [
    "aws_spot_fleet_request",
    {
      noun: "spot fleet request",
      slots: [
        { path: ["launch_specification", "iam_instance_profile"], takes: "name" },
        { path: ["launch_specification", "iam_instance_profile_arn"], takes: "arn" }
      ],
      templates: [
        ["launch_template_config", "launch_template_specification", "id"],
        ["launch_template_config", "launch_template_specification", "name"]
      ],
      keyPair: ["launch_specification", "key_name"],
      placementGroup: ["launch_specification", "placement_group"]
    }
  ],
  [
    "aws_ec2_fleet",
    {
      noun: "EC2 fleet",
      slots: [],
      templates: [
        ["launch_template_config", "launch_template_specification", "launch_template_id"],
        ["launch_template_config", "launch_template_specification", "launch_template_name"]
      ]
    }
  ],
  [
    "aws_emr_cluster",
    {
      noun: "EMR cluster",
      slots: [{ path: ["ec2_attributes", "instance_profile"], takes: "either" }],
      keyPair: ["ec2_attributes", "key_name"]
    }
  ],
  [
    "aws_batch_compute_environment",
    {
      noun: "compute environment",
      slots: [{ path: ["compute_resources", "instance_role"], takes: "either" }],
      templates: [
        ["compute_resources", "launch_template", "launch_template_id"],
        ["compute_resources", "launch_template", "launch_template_name"]
      ],
      keyPair: ["compute_resources", "ec2_key_pair"]
    }
  ],
  [
    "aws_ecs_capacity_provider",
    {
      noun: "capacity provider",
      slots: [
        {
          path: ["managed_instances_provider", "instance_launch_template", "ec2_instance_profile_arn"],
          takes: "arn"
        }
      ]
    }
  ],
  [
    "aws_imagebuilder_infrastructure_configuration",
    {
      noun: "infrastructure configuration",
      slots: [{ path: ["instance_profile_name"], takes: "name" }],
      keyPair: ["key_pair"]
    }
  ],
  ...["aws_db_instance", "aws_rds_cluster_instance"].map((type) => [
    type,
    { noun: "database instance", slots: [{ path: ["custom_iam_instance_profile"], takes: "name" }] }
  ]),
  ["aws_elastic_beanstalk_environment", { noun: "Beanstalk environment", ...BEANSTALK }],
  [
    "aws_elastic_beanstalk_configuration_template",
    { noun: "Beanstalk configuration template", ...BEANSTALK }
  ],
  [
    "aws_opsworks_stack",
    { noun: "OpsWorks stack", slots: [{ path: ["default_instance_profile_arn"], takes: "arn" }] }
  ],
  ...LAYERS.map((layer2) => [
    `aws_opsworks_${layer2}_layer`,
    { noun: "OpsWorks layer", slots: [{ path: ["custom_instance_profile_arn"], takes: "arn" }] }
  ])
]);

// src/terraform/resources/launches.ts
var ONLY_WITH_SLOT = /* @__PURE__ */ new Set(["aws_db_instance", "aws_rds_cluster_instance"]);
function isLaunch(type) {
  return LAUNCHES.has(type);
}
function launchOf3(placed, scope) {
  const { resource } = placed;
  const spec = LAUNCHES.get(resource.type);
  if (!spec || resource.resource.mode === "data") return void 0;
  const slots = spec.slots.flatMap((slot) => slotsOf2(resource, slot));
  if (slots.length === 0 && ONLY_WITH_SLOT.has(resource.type)) return void 0;
  const templates = templatesOf2(resource, spec);
  const userData = userDataOf(resource, spec);
  return {
    ...entityOf2(placed, scope),
    kind: "launch",
    noun: spec.noun,
    slots,
    ...templates && { templates },
    ...userData && { userData },
    imds: metadataOf(resource, spec),
    uses: usesOf(resource, spec)
  };
}
function argumentsAt(content, path, where = {}) {
  let contents = [{ when: true, content }];
  let rest2;
  for (const type of path.slice(0, -1)) {
    const inner = contents.map((outer) => ({ when: outer.when, blocks: outer.content.blocks(type) }));
    rest2 ??= inner.find(({ blocks }) => blocks.rest)?.blocks.rest;
    contents = inner.flatMap(
      ({ when, blocks }) => blocks.items.map((block) => ({ content: block.content, when: all(when, block.when) }))
    );
  }
  const name = path.at(-1) ?? "";
  const found = contents.filter(({ content: content2 }) => hasValues(content2, where)).flatMap(({ content: content2, when }) => {
    const value = content2.attribute(name);
    return value ? [{ value, when, at: content2.valueAt(name) ?? content2.at }] : [];
  });
  return rest2 ? { found, rest: rest2 } : { found };
}
function hasValues(content, where) {
  return Object.entries(where).every(([name, expected]) => {
    const value = content.attribute(name);
    return value !== void 0 && stringOf(value) === expected;
  });
}
function argumentAt(resource, path) {
  const [first] = path ? argumentsAt(resource, path).found : [];
  return first && choice(first.when, first.value, absent(first.at), first.at);
}
function slotsOf2(resource, { path, takes, where }) {
  const { found, rest: rest2 } = argumentsAt(resource, path, where);
  const slots = found.map(
    ({ value, when, at }) => ({ at, takes, value: choice(when, value, absent(at), at) })
  );
  if (!rest2) return slots;
  return [
    ...slots,
    { at: resource.at, takes, value: { kind: "unknown", sym: rest2, at: resource.at, nullable: true } }
  ];
}
function templatesOf2(resource, { templates }) {
  const items = [];
  let rest2;
  for (const path of templates ?? []) {
    const all2 = argumentsAt(resource, path);
    rest2 ??= all2.rest;
    items.push(...all2.found);
  }
  return items.length > 0 || rest2 ? list(items, resource.at, rest2) : void 0;
}
function userDataOf(resource, { userData }) {
  for (const { path, encoded: encoded2 } of userData ?? []) {
    const value = argumentAt(resource, path);
    if (value) return encoded2 ? decoded(value, resource) : value;
  }
  return void 0;
}
function decoded(value, resource) {
  return lift([value], value.at, (plain) => {
    if (plain.kind === "text" && plain.decoded) return plain.decoded;
    return plain.kind === "text" ? resource.module.call("base64decode", [plain], plain.at) : plain;
  });
}
function metadataOf(resource, { metadata }) {
  if (!metadata) return {};
  const endpoint = argumentAt(resource, [metadata, "http_endpoint"]);
  const tokens = argumentAt(resource, [metadata, "http_tokens"]);
  const hopLimit = argumentAt(resource, [metadata, "http_put_response_hop_limit"]);
  return { ...endpoint && { endpoint }, ...tokens && { tokens }, ...hopLimit && { hopLimit } };
}
function usesOf(resource, spec) {
  const keyPair = argumentAt(resource, spec.keyPair);
  const placementGroup = argumentAt(resource, spec.placementGroup);
  return { ...keyPair && { keyPair }, ...placementGroup && { placementGroup } };
}

// src/terraform/run.ts
var MOST_STEPS5 = 2e6;
var DEEPEST15 = 400;
var MOST_MODULES = 2e3;
var NONE3 = /* @__PURE__ */ new Set();
var Run = class {
  /** `folder`: the root module's. */
  constructor(loader, folder, pass) {
    this.loader = loader;
    this.folder = folder;
    this.pass = pass;
  }
  loader;
  folder;
  pass;
  steps = 0;
  depth = 0;
  modules = 0;
  rests = /* @__PURE__ */ new Set();
  nodes = /* @__PURE__ */ new Map();
  path = [];
  found = [];
  get gaps() {
    return this.found;
  }
  gap(at, why) {
    const isKnown = this.found.some(
      (old) => old.at.file === at.file && old.at.start === at.start && old.why === why
    );
    if (!isKnown) this.found.push({ at, why });
  }
  // ── budget ──
  enter() {
    if (this.steps >= MOST_STEPS5 || this.depth >= DEEPEST15) return false;
    this.steps++;
    this.depth++;
    return true;
  }
  leave() {
    this.depth--;
  }
  /** The budget is spent: what was not evaluated before is unknown. */
  get isSpent() {
    return this.steps >= MOST_STEPS5;
  }
  /** One more module instance; false if there are too many. */
  countModule() {
    return ++this.modules <= MOST_MODULES;
  }
  fresh(label) {
    return freshSym(label, []);
  }
  // ── defaults read on the way ──
  leanOn(rests) {
    for (const sym of rests ?? NONE3) this.rests.add(sym);
  }
  /** The value with the defaults that were read for it; they count for what is around it, too. */
  stamped(compute2) {
    const { result: value, rests } = this.watched(compute2);
    if (rests.size === 0) return value;
    return { ...value, rests: [.../* @__PURE__ */ new Set([...value.rests ?? [], ...rests])] };
  }
  /** Evaluates something whose defaults do not count. */
  aside(compute2) {
    const outer = this.rests;
    this.rests = /* @__PURE__ */ new Set();
    try {
      return compute2();
    } finally {
      this.rests = outer;
    }
  }
  /** The result, and the variables whose defaults were read for it. */
  watched(compute2) {
    const outer = this.rests;
    const own = /* @__PURE__ */ new Set();
    this.rests = own;
    try {
      return { result: compute2(), rests: own };
    } finally {
      this.rests = outer;
      this.leanOn(own);
    }
  }
  // ── nodes ──
  /** The value of something with an address, computed once. Met again while it is computed, it is a reference cycle: unknown. */
  node(id, label, at, compute2) {
    const known2 = this.nodes.get(id);
    if (known2 === "pending") return this.cycle(id, label, at);
    if (known2) {
      this.leanOn(known2.rests);
      return known2.result;
    }
    this.nodes.set(id, "pending");
    this.path.push(label);
    const watched = this.watched(compute2);
    this.path.pop();
    this.nodes.set(id, watched);
    return watched.result;
  }
  cycle(id, label, at) {
    const start = this.path.lastIndexOf(label);
    const round = [...this.path.slice(Math.max(start, 0)), label].join(" → ");
    this.loader.report(at, `reference cycle: ${round}`);
    return { kind: "unknown", sym: { id, label }, at };
  }
};

// src/terraform/tree.ts
var MOST_RESOURCES = 2e4;
function modulesIn(root) {
  const found = [];
  const todo = [{ module: root, when: true }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    found.push(next);
    todo.push(...childrenOf2(next).reverse());
  }
  return found;
}
function childrenOf2({ module, when }) {
  return [...module.module.calls.keys()].flatMap(
    (name) => module.childrenOf(name).flatMap(({ instance, when: guard }) => {
      const own = all(when, guard);
      return instance.module && own !== false ? [{ module: instance.module, when: own }] : [];
    })
  );
}
function resourcesIn(modules, isWanted) {
  const found = [];
  for (const { module, when } of modules) {
    for (const resource of module.module.resources.values()) {
      if (!isWanted(resource.type)) continue;
      for (const { instance, when: guard } of module.instancesOf(resource)) {
        if (found.length >= MOST_RESOURCES) {
          module.run.gap(module.module.at, "this module makes too many resources to look at all of them");
          return found;
        }
        const own = all(when, guard);
        if (own !== false) found.push({ resource: instance, when: own });
      }
    }
  }
  return found;
}

// src/terraform/unit.ts
var IDENTITIES = /* @__PURE__ */ new Set([
  "aws_iam_role",
  "aws_iam_user",
  "aws_iam_group",
  "aws_iam_policy",
  "aws_iam_instance_profile"
]);
function isModelled(type) {
  return IDENTITIES.has(type) || isAttachment(type) || isMembership(type) || isLaunch(type);
}
function readUnit(source) {
  const any2 = modelOf3(source, "any");
  return any2.unit.defaulted.length > 0 ? { any: any2, given: modelOf3(source, "given") } : { any: any2 };
}
function modelOf3(source, pass) {
  const { loader, module, kind } = source;
  const run2 = new Run(loader, module.folder, pass);
  const root = rootOf(source, run2);
  const modules = modulesIn(root);
  for (const { module: instance } of modules) for (const { at, why } of instance.module.gaps) run2.gap(at, why);
  const resources = resourcesIn(modules, isModelled);
  const unit = {
    name: module.folder,
    kind,
    at: module.at,
    gaps: run2.gaps,
    assumes: assumptionsOf2(modules, resources),
    conditions: [],
    defaulted: kind === "library" ? [] : defaultedIn(root, source.given)
  };
  return { unit, ...entitiesOf(resources, scopeOf3(unit)), mentions: mentionsIn(modules) };
}
function rootOf({ module, given, kind }, run2) {
  const inputs = {
    isFree: run2.pass === "any" || kind === "library",
    get: (name) => {
      const expression = given.get(name);
      return expression && (() => evaluate4(expression, root.scope));
    }
  };
  const root = new ModuleInstance(run2, module, { address: "", inputs, rests: /* @__PURE__ */ new Set() });
  return root;
}
function defaultedIn(root, given) {
  return [...root.module.variables].flatMap(([name, block]) => {
    const hasDefault = attributeIn(block.body, "default") !== void 0 && !given.has(name);
    return hasDefault ? [root.symbol(`var.${name}`)] : [];
  });
}
function scopeOf3(unit) {
  return { unit, partition: [PARTITION], account: [ACCOUNT], region: [REGION] };
}
function entitiesOf(resources, scope) {
  const ofType = (type) => resources.filter((placed) => placed.resource.type === type);
  const attachments = new Attachments(resources.filter((placed) => isAttachment(placed.resource.type)));
  const memberships = new Memberships(resources.filter((placed) => isMembership(placed.resource.type)));
  const users = ofType("aws_iam_user").map(
    (placed) => userOf(placed, scope, attachments, memberships.of(placed.resource))
  );
  return {
    policies: ofType("aws_iam_policy").map((placed) => policyOf3(placed, scope)),
    principals: [...users, ...ofType("aws_iam_group").map((placed) => groupOf(placed, scope, attachments))],
    roles: ofType("aws_iam_role").map((placed) => roleOf(placed, scope, attachments)),
    profiles: ofType("aws_iam_instance_profile").map((placed) => profileOf(placed, scope)),
    launches: resources.map((placed) => launchOf3(placed, scope)).filter((launch) => launch !== void 0)
  };
}

// src/terraform/variable-files.ts
function valuesIn(paths, loader) {
  const values = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file2 = loader.files.read(path);
    if (isUnreadable(file2)) continue;
    for (const { name, value } of loader.parseVariables(file2).attributes) values.set(name, value);
  }
  return values;
}

// src/terraform/index.ts
function readTerraform(folders, files, { varFiles = [] } = {}) {
  const loader = new Loader(files);
  const modules = folders.map((folder) => loader.module(folder)).filter((module) => module !== void 0);
  const models = unitsAmong(modules).map((module) => {
    const given = valuesIn([...module.variableFiles, ...varFiles], loader);
    return readUnit({ loader, module, kind: isLibrary(module) ? "library" : "root", given });
  });
  return { models, problems: loader.problems, files: [...loader.paths].sort() };
}
function unitsAmong(modules) {
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  const called = new Set(
    modules.flatMap((module) => calledFolders(module).filter((folder) => folder !== module.folder))
  );
  const units = modules.filter((module) => !called.has(module.folder));
  const reached2 = /* @__PURE__ */ new Set();
  for (const unit of units) reach2(unit, byFolder, reached2);
  for (const module of modules) {
    if (reached2.has(module.folder)) continue;
    units.push(module);
    reach2(module, byFolder, reached2);
  }
  return units;
}
function reach2(from, byFolder, reached2) {
  const todo = [from];
  for (let module = todo.pop(); module; module = todo.pop()) {
    if (reached2.has(module.folder)) continue;
    reached2.add(module.folder);
    for (const folder of calledFolders(module)) {
      const called = byFolder.get(folder);
      if (called) todo.push(called);
    }
  }
}
function calledFolders(module) {
  return [...module.calls.values()].flatMap((block) => {
    const source = attributeIn(block.body, "source")?.value;
    const folder = source && localFolder(source, module.folder);
    return folder === void 0 ? [] : [folder];
  });
}
function isLibrary(module) {
  const isUnderModules = module.folder.split("/").includes("modules");
  return isUnderModules || module.hasRequiredProviders && !module.isDeployed;
}

// src/lint/recognise.ts
function isTerraformName(path) {
  return /\.(tf|tofu|tf\.json|tofu\.json)$/.test(path);
}
async function recognise(file2, rescue2) {
  const looksLike = suspect(file2.text);
  if (!looksLike) return "no CloudFormation resources and no IAM policy in it";
  const { documents, problems } = await parsed2(file2, rescue2);
  if (problems.length > 0 && isForeignTemplate(file2)) return "a source of another templating language";
  for (const node2 of documents) {
    const base = { file: file2, node: node2, problems };
    if (isTemplate(node2)) return { ...base, kind: "cloudformation", why: "a template with Resources" };
  }
  const node = documents[0];
  if (node && isJson(file2)) {
    const { kind, why } = classify(node, file2);
    if (kind !== "none") return { file: file2, node, problems, kind: "iam", why };
    if (problems.length === 0) return why;
  }
  return problems.length > 0 ? brokenFile(file2, node, problems, looksLike) : "no CloudFormation resources in it";
}
function suspect(text3) {
  if (text3.includes("Resources") && text3.includes("::")) return "cloudformation";
  return text3.includes('"Statement"') ? "iam" : void 0;
}
async function parsed2(file2, rescue2) {
  const source = sourceOf(file2);
  if (isJson(file2)) return parseJson(source);
  const result = parseYaml(source);
  return result.problems.length > 0 ? rescue2(source, result) : result;
}
function isJson(file2) {
  return /^\s*[{[]/.test(file2.text);
}
function isForeignTemplate(file2) {
  if (isJson(file2) && /[:[,]\s*\$\{/.test(file2.text)) return true;
  return /\{%|<%|\{\{(?!resolve:)/.test(file2.text);
}
function brokenFile(file2, node, problems, looksLike) {
  const isOurs = looksLike === "cloudformation" ? hasTemplateWords(file2.text) : hasPolicyWords(file2.text);
  if (!isOurs) return "not readable, and nothing says that it is ours";
  const empty = { kind: "map", entries: [], at: { file: file2, start: 0, end: 0 } };
  return { file: file2, kind: looksLike, why: "cannot be parsed", node: node ?? empty, problems };
}
function hasTemplateWords(text3) {
  return /^[ \t{]*["']?Resources["']?\s*:/m.test(text3) && /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::[A-Za-z0-9:]+/.test(text3);
}
function hasPolicyWords(text3) {
  return /"Effect"\s*:\s*"(Allow|Deny)"/.test(text3);
}

// src/lint/read.ts
async function read2(options) {
  const used = /* @__PURE__ */ new Set();
  const modules = readModules(options, used);
  const alone = options.candidates.filter((path) => !isTerraformName(path));
  const rest2 = await readAlone(alone, used, options);
  return {
    models: [...modules.models, ...rest2.models],
    problems: [...modules.problems, ...rest2.problems],
    files: [...modules.files, ...rest2.files],
    unreadable: rest2.unreadable
  };
}
function readModules({ files, candidates: candidates2, varFiles }, used) {
  const folders = [...new Set(candidates2.filter(isTerraformName).map(folderOf))].sort();
  if (folders.length === 0) return { models: [], problems: [], files: [] };
  const recording = {
    list: (folder) => files.list(folder),
    read: (path) => {
      used.add(path);
      return files.read(path);
    }
  };
  const { models, problems, files: paths } = readTerraform(folders, recording, { varFiles });
  return {
    models,
    problems,
    files: paths.map((path) => ({ path, kind: "terraform", why: "part of a module" }))
  };
}
async function readAlone(paths, used, options) {
  const models = [];
  const problems = [];
  const kinds = [];
  const unreadable = [];
  for (const path of paths) {
    if (used.has(path)) {
      kinds.push({ path, kind: "none", why: "read by a Terraform module, and judged there" });
      continue;
    }
    const file2 = options.files.read(path);
    if (isUnreadable(file2)) {
      unreadable.push({ path, why: file2.unreadable });
      continue;
    }
    const result = await recognise(file2, options.rescue);
    if (typeof result === "string") {
      kinds.push({ path, kind: "none", why: result });
      continue;
    }
    const made = modelOf4(result);
    models.push(...made.models);
    problems.push(...result.problems, ...made.problems);
    kinds.push({ path, kind: result.kind, why: result.why });
  }
  return { models, problems, files: kinds, unreadable };
}
function modelOf4({ file: file2, node, kind, problems }) {
  const broken = problems.length > 0;
  return kind === "cloudformation" ? readTemplate(node, file2, broken) : readDocument(node, file2, broken);
}

// src/lint/lint.ts
async function lint(input) {
  const { files, candidates: candidates2, varFiles = [], only } = input;
  const reading = await read2({ files, candidates: candidates2, varFiles, rescue });
  const { models, problems, files: kinds, unreadable } = reading;
  const rules = only ? RULES.filter((rule) => only.includes(rule.id)) : RULES;
  const findings = [...judge(models, rules), ...parseErrors(problems, only)];
  return { findings: sorted(findings), files: kinds, unreadable };
}
function judge(models, rules) {
  const levels = new Map(rules.map((rule) => [rule.id, rule.level]));
  const any2 = findIn(
    projectOf(
      "any",
      models.map((model) => model.any)
    ),
    rules
  );
  if (models.every((model) => !model.given)) return findingsOf(any2, [], levels);
  const withDefaults = models.map((model) => model.given ?? model.any);
  return findingsOf(any2, findIn(projectOf("given", withDefaults), rules), levels);
}
function parseErrors(problems, only) {
  if (only && !only.includes(PARSE_ERROR.id)) return [];
  return problems.map(({ at, message }) => ({
    rule: PARSE_ERROR.id,
    level: PARSE_ERROR.level,
    pedantic: false,
    at,
    message,
    consequence: "the file cannot be deployed as it is, and what it declares was not checked",
    help: "mend the syntax at this place",
    related: [],
    key: `${PARSE_ERROR.id}|${at.file.path}|${message}`
  }));
}
var rescue = async (source, rejected) => {
  const { rescueYaml } = await import("./yaml-rescue.js");
  return rescueYaml(source, rejected);
};

// src/lint/select.ts
var RANK = { note: 1, warning: 2, error: 3 };
function select(findings, { level, pedantic, files }) {
  const hidden = findings.filter((finding2) => finding2.pedantic).length;
  const shown2 = findings.filter(
    (finding2) => RANK[finding2.level] >= RANK[level] && (pedantic || !finding2.pedantic)
  );
  const count = (wanted) => shown2.filter((finding2) => finding2.level === wanted).length;
  return {
    findings: shown2,
    summary: {
      errors: count("error"),
      warnings: count("warning"),
      notes: count("note"),
      files,
      pedantic: pedantic ? 0 : hidden
    }
  };
}
function fails(result, failOn) {
  if (failOn === "never") return false;
  return result.findings.some((finding2) => !finding2.pedantic && RANK[finding2.level] >= RANK[failOn]);
}
function isBelow(one2, other) {
  return RANK[one2] < RANK[other];
}

// src/report/neutral.ts
var DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
var COMMAND_AT_START = /^(\s*:):/;
var COMMAND_ANYWHERE = /##\[/g;
function visible(text3) {
  return shown(text3.replaceAll("	", " ")).replace(COMMAND_AT_START, `$1${escaped4(":")}`);
}
function visibleCode(line) {
  return shown(line.replaceAll("	", "    "));
}
function shown(text3) {
  return text3.replace(DANGEROUS, escaped4).replace(COMMAND_ANYWHERE, `##${escaped4("[")}`);
}
function escaped4(letter) {
  return `\\u{${letter.codePointAt(0).toString(16)}}`;
}
var ZERO_WIDTH = new RegExp("\\p{Mn}|\\p{Me}|[\\u200c-\\u200d]|[\\ufe00-\\ufe0f]", "u");
var WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
function widthOf(text3) {
  if (/^[\x20-\x7e]*$/.test(text3)) return text3.length;
  let width = 0;
  for (const letter of text3) {
    if (ZERO_WIDTH.test(letter)) continue;
    width += WIDE.test(letter) ? 2 : 1;
  }
  return width;
}

// src/report/sarif-rules.ts
var GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html";
var ANCHORS = {
  "role-not-in-list": "#troubleshoot_iam-ec2_missingrole",
  "wrong-role": "#troubleshoot_iam-ec2_wrongrole",
  "add-role-denied": "#troubleshoot_iam-ec2_access-denied-adding-role",
  "launch-denied": "#troubleshoot_iam-ec2_access-denied-launch",
  "no-credentials": "#troubleshoot_iam-ec2_no-keys",
  "iam-info-errors": "#troubleshoot_iam-ec2_errors-info-doc",
  general: ""
};
var SEVERITY = { error: "7.0", warning: "5.0", note: "2.0" };
function describeRule({ id, summary, level, guide }, page) {
  const text3 = `${summary}.`;
  const help = page?.trim() ?? text3;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: text3 },
    fullDescription: { text: page ? firstParagraph(page) : text3 },
    help: { text: help, markdown: help },
    helpUri: GUIDE + ANCHORS[guide],
    defaultConfiguration: { level },
    properties: {
      tags: ["security", "aws", "ec2", "iam"],
      precision: "high",
      "security-severity": SEVERITY[level]
    }
  };
}
function pascalCase(id) {
  return id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
function firstParagraph(page) {
  const paragraphs = page.split(/\n\s*\n/).map((part5) => part5.trim());
  const first = paragraphs.find((part5) => part5 !== "" && !part5.startsWith("#")) ?? "";
  return first.replace(/\s+/g, " ");
}

// src/report/sarif.ts
var MAX_RESULTS = 25e3;
var MAX_RELATED = 100;
function sarif(result, options) {
  return `${JSON.stringify(logOf(result, options), void 0, 2)}
`;
}
function logOf({ findings }, { version, rules, pages, problems }) {
  const kept = mostSevere(findings, MAX_RESULTS);
  const ruleIndex = new Map(rules.map((rule, index2) => [rule.id, index2]));
  const fingerprint = fingerprinter();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "iam-ec2-lint",
            version,
            semanticVersion: version,
            informationUri: GUIDE,
            rules: rules.map((rule) => describeRule(rule, pages.get(rule.id)))
          }
        },
        automationDetails: { id: "iam-ec2-lint/" },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: [
              ...problems.map(notRead),
              ...cutNotice(findings.length - kept.length)
            ]
          }
        ],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: kept.map(
          (finding2) => resultOf(finding2, ruleIndex.get(finding2.rule), fingerprint(finding2.key))
        )
      }
    ]
  };
}
function resultOf(finding2, ruleIndex, fingerprint) {
  const related = finding2.related.slice(0, MAX_RELATED);
  return {
    ruleId: finding2.rule,
    ...ruleIndex === void 0 ? {} : { ruleIndex },
    level: finding2.level,
    message: { text: messageOf(finding2) },
    locations: [{ physicalLocation: physical(finding2.at) }],
    ...related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {},
    partialFingerprints: { "iamEc2Lint/v1": fingerprint }
  };
}
function relatedLocation({ at, message }, index2) {
  return { id: index2 + 1, message: { text: inMessage(message) }, physicalLocation: physical(at) };
}
function messageOf({ message, consequence, help, related }) {
  const sentences = [message, consequence, help].filter((words) => words !== "").map(sentence);
  const links = related.slice(0, MAX_RELATED).map((place2, index2) => `[${inMessage(place2.message)}](${index2 + 1})`);
  if (links.length > 0) sentences.push(`See: ${links.join(", ")}.`);
  return sentences.join(" ");
}
function sentence(words) {
  const safe = words.split(/\r?\n/).map(inMessage).join("\n");
  const capital = safe.charAt(0).toUpperCase() + safe.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
function inMessage(words) {
  return visible(words).replace(/[\\[\]]/g, "\\$&");
}
function physical(at) {
  return {
    artifactLocation: { uri: uriOf(at.file.path), uriBaseId: "%SRCROOT%" },
    region: regionOf(at)
  };
}
function uriOf(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "�");
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}
function regionOf({ file: file2, start, end }) {
  const from = positionAt(file2, start);
  const to = positionAt(file2, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
var RANK2 = { error: 0, warning: 1, note: 2 };
function mostSevere(findings, limit) {
  if (findings.length <= limit) return findings;
  const worst = new Set([...findings].sort((a, b) => RANK2[a.level] - RANK2[b.level]).slice(0, limit));
  return findings.filter((finding2) => worst.has(finding2));
}
function cutNotice(left) {
  if (left <= 0) return [];
  const text3 = `${left} findings are left out: a run holds at most ${MAX_RESULTS} results. The most severe ones are kept.`;
  return [{ level: "warning", message: { text: text3 } }];
}
function notRead(problem) {
  return { level: "error", message: { text: sentence(problem) } };
}
function fingerprinter() {
  const seen = /* @__PURE__ */ new Map();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return hash2(`${key}#${count}`);
  };
}
function hash2(text3) {
  return [2166136261, 2646966556].map((seed) => fnv1a(text3, seed).toString(16).padStart(8, "0")).join("");
}
function fnv1a(text3, seed) {
  let value = seed;
  for (let index2 = 0; index2 < text3.length; index2++) {
    value = Math.imul(value ^ text3.charCodeAt(index2), 16777619);
  }
  return value >>> 0;
}

// src/report/text.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/report/snippet.ts
var NEAR_LINES = 20;
var LINE_WIDTH = 120;
var LEAD = 40;
function drawSnippets(marks, paint) {
  const blocks = blocksOf(marks.map(spotOf));
  const lastLine = Math.max(...blocks.flatMap((block) => block.spots.map((spot) => spot.line)));
  const gutter = String(lastLine).length;
  const bar = paint.gutter(`${" ".repeat(gutter)} |`);
  const lines = [];
  for (const [index2, block] of blocks.entries()) {
    if (index2 > 0) lines.push(bar);
    const arrow = paint.gutter(`${" ".repeat(gutter)}${index2 === 0 ? "-->" : ":::"}`);
    lines.push(`${arrow} ${placeOf3(block.head)}`, bar, ...drawBlock(block, gutter, paint));
  }
  return { lines, gutter };
}
function placeOf3({ file: file2, line, from }) {
  return `${visible(file2.path)}:${line}:${from + 1}`;
}
function spotOf(mark) {
  const { file: file2, start, end } = mark.at;
  const first = positionAt(file2, start);
  const text3 = lineText(file2, first.line);
  const from = first.column - 1;
  const lineStart = start - from;
  const to = Math.min(end - lineStart, Math.max(text3.trimEnd().length, from + 1));
  return { ...mark, file: file2, line: first.line, from, to: Math.max(to, from + 1) };
}
function lineText(file2, line) {
  const starts = lineStarts(file2);
  const start = starts[line - 1];
  let end = starts[line] ?? file2.text.length;
  while (end > start && /[\r\n]/.test(file2.text[end - 1])) end--;
  return file2.text.slice(start, end);
}
function blocksOf(spots) {
  const files = [...new Set(spots.map((spot) => spot.file))];
  const sorted3 = [...spots].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.from - b.from
  );
  const groups = [];
  for (const spot of sorted3) {
    const group = groups.at(-1);
    if (group && isNear(group, spot)) group.push(spot);
    else groups.push([spot]);
  }
  const blocks = groups.map((group) => ({
    head: group.find((spot) => spot.isPrimary) ?? group[0],
    spots: group
  }));
  const isFirst = (block) => Number(block.head.isPrimary);
  return blocks.sort((a, b) => isFirst(b) - isFirst(a));
}
function isNear(group, next) {
  const last = group.at(-1);
  if (last.file !== next.file || next.line - last.line > NEAR_LINES) return false;
  const firstOfLine = group.find((spot) => spot.line === next.line);
  const isShort = lineText(next.file, next.line).length <= LINE_WIDTH;
  return !firstOfLine || isShort || next.to - firstOfLine.from <= LINE_WIDTH - LEAD;
}
function drawBlock({ spots }, gutter, paint) {
  const { file: file2 } = spots[0];
  const lines = [];
  const numbered = (line, text3) => `${paint.gutter(`${String(line).padStart(gutter)} |`)} ${text3}`.trimEnd();
  let last;
  for (const line of new Set(spots.map((spot) => spot.line))) {
    if (last !== void 0 && line === last + 2)
      lines.push(numbered(last + 1, drawCode(file2, last + 1).shown));
    else if (last !== void 0 && line > last + 2) lines.push(paint.gutter("..."));
    const onLine = spots.filter((spot) => spot.line === line);
    const code = drawCode(file2, line, onLine);
    lines.push(numbered(line, code.shown));
    const bar = paint.gutter(`${" ".repeat(gutter)} |`);
    for (const row of rowsOf(onLine)) lines.push(`${bar} ${drawRow(row, code, paint)}`);
    last = line;
  }
  return lines;
}
function drawCode(file2, line, spots = []) {
  const text3 = lineText(file2, line);
  const { start, end } = windowOf(text3, spots[0]?.from ?? 0);
  const before = start > 0 ? "…" : "";
  const after = end < text3.length ? "…" : "";
  const columnOf = (offset) => {
    const inside = text3.slice(start, Math.min(offset, end));
    return before.length + widthOf(visibleCode(inside)) + (offset > end ? 1 : 0);
  };
  return { shown: before + visibleCode(text3.slice(start, end)) + after, columnOf };
}
function windowOf(text3, from) {
  if (text3.length <= LINE_WIDTH) return { start: 0, end: text3.length };
  const start = outsidePair(text3, Math.max(0, from - LEAD));
  return { start, end: outsidePair(text3, Math.min(start + LINE_WIDTH, text3.length)) };
}
function outsidePair(text3, offset) {
  const isInside = /[\ud800-\udbff]/.test(text3[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text3[offset] ?? "");
  return isInside ? offset - 1 : offset;
}
function rowsOf(spots) {
  const rows = [];
  for (const spot of spots) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && !last.label && last.to < spot.from) row.push(spot);
    else rows.push([spot]);
  }
  return rows;
}
function drawRow(row, code, paint) {
  let drawn = "";
  let column = 0;
  for (const spot of row) {
    const from = code.columnOf(spot.from);
    const length2 = Math.max(1, code.columnOf(spot.to) - from);
    const colour = spot.isPrimary ? paint.primary : paint.related;
    const label = spot.label ? ` ${visible(spot.label)}` : "";
    drawn += " ".repeat(from - column) + colour((spot.isPrimary ? "^" : "-").repeat(length2) + label);
    column = from + length2;
  }
  return drawn;
}

// src/report/text.ts
var MAX_RELATED2 = 8;
function text2(result, options) {
  const colors = import_picocolors.default.createColors(options.color);
  const parts = result.findings.map((finding2) => drawFinding(finding2, colors));
  if (options.summary) parts.push(colors.bold(summarise(result.summary)));
  return parts.length > 0 ? `${parts.join("\n\n")}
` : "";
}
function drawFinding(finding2, colors) {
  const colour = colourOf(finding2.level, colors);
  const gutterColour = (drawn) => colors.bold(colors.blue(drawn));
  const paint = { gutter: gutterColour, primary: colour, related: gutterColour };
  const title = `${colour(`${finding2.level}[${visible(finding2.rule)}]`)}${colors.bold(`: ${visible(finding2.message)}`)}`;
  const { lines, gutter } = drawSnippets(marksOf(finding2), paint);
  const margin = " ".repeat(gutter + 1);
  const remark = (name, words) => drawRemark(`${margin}${gutterColour("=")} ${colors.bold(name)}: `, words);
  const hidden = finding2.related.length - MAX_RELATED2;
  return [
    title,
    ...lines,
    gutterColour(`${margin}|`),
    ...hidden > 0 ? remark("note", `${counted(hidden, "more place")} involved`) : [],
    ...remark("why", finding2.consequence),
    ...remark("help", finding2.help)
  ].join("\n");
}
function marksOf({ at, related }) {
  const isHere = (other) => other.file === at.file && other.start === at.start && other.end === at.end;
  const label = related.find((place2) => isHere(place2.at))?.message ?? "";
  const others = related.slice(0, MAX_RELATED2).filter((place2) => !isHere(place2.at));
  return [
    { at, label, isPrimary: true },
    ...others.map((place2) => ({ at: place2.at, label: place2.message, isPrimary: false }))
  ];
}
function drawRemark(head, words) {
  if (!words) return [];
  const [first = "", ...more] = words.split(/\r?\n/).map(visible);
  return [
    `${head}${first}`,
    ...more.map((line) => `${" ".repeat(withoutColours(head).length)}${line}`.trimEnd())
  ];
}
function withoutColours(drawn) {
  return drawn.replace(/\u001b\[\d+m/g, "");
}
function colourOf(level, colors) {
  const hues = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  return (drawn) => colors.bold(hues[level](drawn));
}
function summarise({ errors, warnings, notes, files, pedantic }) {
  const counts = [
    ...errors > 0 ? [counted(errors, "error")] : [],
    ...warnings > 0 ? [counted(warnings, "warning")] : [],
    ...notes > 0 ? [counted(notes, "note")] : []
  ];
  const found = counts.length > 0 ? counts.join(", ") : "no findings";
  const maybe = pedantic > 0 ? ` (${pedantic} only maybe: --pedantic shows ${pedantic === 1 ? "it" : "them"})` : "";
  return `${found} in ${counted(files, "file")}${maybe}`;
}
function counted(count, what) {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

// src/cli/color.ts
function wantsColor(option, { env, stdout }) {
  if (option !== "auto") return option === "always";
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force) return force !== "0" && force !== "false";
  return stdout.isTTY === true && env["TERM"] !== "dumb";
}

// src/cli/discover.ts
import { statSync as statSync2 } from "node:fs";
import { dirname as dirname2, resolve as resolve3 } from "node:path";

// src/cli/disk.ts
import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { resolve as resolve2 } from "node:path";

// src/cli/roots.ts
import { existsSync } from "node:fs";
import { dirname, join as join3, relative, resolve, sep } from "node:path";
function isWithin(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function rootFinder(cwd) {
  const known2 = /* @__PURE__ */ new Map();
  const repositoryOf = (folder) => {
    if (known2.has(folder)) return known2.get(folder);
    const parent = dirname(folder);
    const isTop = parent === folder;
    const root = existsSync(join3(folder, ".git")) ? folder : isTop ? void 0 : repositoryOf(parent);
    known2.set(folder, root);
    return root;
  };
  return (folder) => repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder);
}
function baseOf(roots, cwd) {
  const [first = cwd, ...others] = roots;
  return others.length === 0 ? first : cwd;
}
function projectPath(absolute, base) {
  return relative(base, absolute).split(sep).join("/") || ".";
}
function canonical(path, base) {
  return path.startsWith("..") ? projectPath(resolve(base, path), base) : path;
}
function relativeInside(folder, path, base) {
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  return folder === "." ? path : projectPath(resolve(base, path), resolve(base, folder));
}

// src/cli/disk.ts
var MAX_MEGABYTES = 32;
var DiskFiles = class {
  base;
  #doors;
  #files = /* @__PURE__ */ new Map();
  #folders = /* @__PURE__ */ new Map();
  #notListed = /* @__PURE__ */ new Map();
  #notUtf8 = /* @__PURE__ */ new Map();
  /**
   * @param base the absolute folder that paths are relative to
   * @param doors absolute paths of the folders, or single files, that may be read
   */
  constructor(base, doors) {
    this.base = base;
    this.#doors = doors.map((written3) => ({ written: written3, real: realpathSync.native(written3) }));
  }
  read(written3) {
    const path = canonical(written3, this.base);
    const known2 = this.#files.get(path);
    if (known2) return known2;
    const result = this.#open(path);
    this.#files.set(path, result);
    return result;
  }
  list(written3) {
    const folder = canonical(written3, this.base);
    const known2 = this.#folders.get(folder);
    if (known2) return known2;
    const entries = this.#listed(folder);
    this.#folders.set(folder, entries);
    return entries;
  }
  /** The folders that were asked for and could not be listed. */
  get notListed() {
    return this.#notListed;
  }
  /** Why a file that was read is not proper UTF-8. */
  notUtf8(path) {
    return this.#notUtf8.get(path);
  }
  #open(path) {
    const real = this.#real(path);
    if (typeof real !== "string") return real;
    try {
      const stat = statSync(real);
      if (!stat.isFile()) return refused("irregular", "is not a regular file");
      if (stat.size > MAX_MEGABYTES * 1e6) return refused("large", `is larger than ${MAX_MEGABYTES} MB`);
      return this.#decoded(path, readFileSync(real));
    } catch (error2) {
      return refusalOf(error2);
    }
  }
  /** The real path, if it lies behind a door: as written, and again with all links followed. */
  #real(path) {
    const absolute = resolve2(this.base, path);
    if (path.includes("\0")) return refused("missing", "does not exist");
    if (!this.#doors.some((door) => isWithin(absolute, door.written))) return OUTSIDE;
    try {
      const real = realpathSync.native(absolute);
      return this.#doors.some((door) => isWithin(real, door.real)) ? real : OUTSIDE;
    } catch (error2) {
      return refusalOf(error2);
    }
  }
  /** Bytes that are not UTF-8 become U+FFFD, so that the rest of the file is still seen. */
  #decoded(path, bytes) {
    const hasExtension = /\.[^/]*$/.test(path);
    if (!hasExtension && bytes.subarray(0, 8e3).includes(0)) return refused("binary", "is a binary file");
    const utf16 = utf16Of(bytes);
    const text3 = utf16 ? new TextDecoder(utf16).decode(bytes) : bytes.toString("utf8");
    if (utf16) this.#notUtf8.set(path, "is UTF-16, not UTF-8");
    else if (!isUtf8(bytes)) this.#notUtf8.set(path, `is not valid UTF-8 (line ${lineOfBadByte(text3)})`);
    return { path, text: text3.startsWith("\uFEFF") ? text3.slice(1) : text3 };
  }
  #listed(folder) {
    const real = this.#real(folder);
    if (typeof real !== "string") return this.#noList(folder, real);
    try {
      const entries = readdirSync(real, { withFileTypes: true }).map((entry2) => entryOf3(entry2, real));
      return entries.sort((a, b) => a.name < b.name ? -1 : 1);
    } catch (error2) {
      return this.#noList(folder, refusalOf(error2));
    }
  }
  #noList(folder, refusal) {
    this.#notListed.set(folder, refusal);
    return [];
  }
};
function entryOf3(entry2, folder) {
  const isLink = entry2.isSymbolicLink();
  const isFolder = isLink ? leadsToFolder(resolve2(folder, entry2.name)) : entry2.isDirectory();
  return { name: entry2.name, isFolder, isLink };
}
function leadsToFolder(link) {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
function utf16Of(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : void 0;
}
function lineOfBadByte(text3) {
  return text3.slice(0, text3.indexOf("�")).split("\n").length;
}
var OUTSIDE = refused("outside", "lies outside the project's root");
function refused(cause, unreadable) {
  return { cause, unreadable };
}
function refusalOf(error2) {
  const code = error2 instanceof Error && "code" in error2 ? String(error2.code) : "unknown error";
  if (code === "ENOENT" || code === "ENOTDIR") return refused("missing", "does not exist");
  if (code === "EACCES" || code === "EPERM") return refused("denied", "is not readable: permission denied");
  if (code === "ELOOP") return refused("missing", "leads nowhere: its symbolic links go in a circle");
  return refused("denied", `is not readable: ${code}`);
}

// src/cli/gitignore.ts
var import_ignore = __toESM(require_ignore(), 1);
var MAX_PATTERNS = 5e3;
var MAX_STARS = 3;
function layersAt(folder, root, files) {
  if (folder === root)
    return [...layer(root, ".git/info/exclude", files), ...layer(root, ".gitignore", files)];
  return withFolder(layersAt(parentOf(folder), root, files), folder, files);
}
function withFolder(layers, folder, files) {
  return [...layers, ...layer(folder, ".gitignore", files)];
}
function isIgnored2(path, isFolder, layers) {
  for (const { patterns, inside } of layers.toReversed()) {
    const { ignored, unignored } = patterns.test(isFolder ? `${inside(path)}/` : inside(path));
    if (ignored || unignored) return ignored;
  }
  return false;
}
function layer(folder, name, files) {
  const file2 = files.read(joinPath(folder, name));
  if (isUnreadable(file2)) return [];
  const lines = file2.text.split(/\r?\n/).filter(isTame).slice(0, MAX_PATTERNS);
  const patterns = (0, import_ignore.default)({ ignorecase: false }).add(lines);
  return [{ folder, patterns, inside: (path) => relativeInside(folder, path, files.base) }];
}
function isTame(line) {
  const parts = line.split("/");
  const deep = parts.filter((part5) => part5 === "**").length;
  return deep <= MAX_STARS && parts.every((part5) => part5.split(/\*+/).length - 1 <= MAX_STARS);
}
function parentOf(folder) {
  return /^(\.\.\/)*(\.\.|\.)$/.test(folder) ? joinPath(folder, "..") : folderOf(folder);
}

// src/cli/walk.ts
var LEFT_OUT = /* @__PURE__ */ new Set([".git", "node_modules", ".terraform"]);
var MAX_DEPTH = 100;
function isCandidate(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 || /\.(tf|tofu|json|yaml|yml|template|tfstate)$/i.test(name);
}
function walk2(folder, root, files, isWanted = isCandidate) {
  const walked = { files, isWanted, paths: [], skippedAssemblies: [] };
  visit(folder, upperLayers(folder, root, files), MAX_DEPTH, walked);
  return walked;
}
function upperLayers(folder, root, files) {
  const layers = layersAt(folder, root, files);
  const above = layers.filter((layer2) => layer2.folder !== folder);
  const inside = layers.filter((layer2) => layer2.folder === folder);
  return isIgnored2(folder, true, above) ? inside : layers;
}
function visit(folder, layers, depth, walk3) {
  for (const entry2 of walk3.files.list(folder)) {
    const path = canonical(joinPath(folder, entry2.name), walk3.files.base);
    if (LEFT_OUT.has(entry2.name)) continue;
    if (entry2.isFolder) enter(path, entry2, layers, depth, walk3);
    else if (walk3.isWanted(path) && !isIgnored2(path, false, layers)) walk3.paths.push(path);
  }
}
function enter(path, { name, isLink }, layers, depth, walk3) {
  if (isLink || depth === 0) return;
  if (!isIgnored2(path, true, layers)) visit(path, withFolder(layers, path, walk3.files), depth - 1, walk3);
  else if (name === "cdk.out") walk3.skippedAssemblies.push(path);
}

// src/cli/discover.ts
async function discover(args, cwd) {
  const found = await Promise.all(args.paths.map((argument) => nameOf5(argument, cwd)));
  const vars = args.varFiles.map((argument) => varFileOf(argument, cwd));
  const named5 = found.filter(isFound);
  const varFiles = vars.filter(isFound);
  const rootOf2 = rootFinder(cwd);
  const roots = [...new Set(named5.map((one2) => rootOf2(one2.folder)))];
  const base = baseOf(roots, cwd);
  const files = new DiskFiles(base, [...roots, ...outsideOf(varFiles, roots)]);
  const sources = named5.map((one2) => expand3(one2, projectPath(rootOf2(one2.folder), base), files));
  return {
    files,
    sources,
    candidates: [...new Set(sources.flatMap((source) => source.paths))].sort(),
    varFiles: varFiles.map((one2) => projectPath(one2.path, base)),
    missing: [...found, ...vars].filter((one2) => typeof one2 === "string"),
    skippedAssemblies: [...new Set(sources.flatMap((source) => source.skippedAssemblies))]
  };
}
function isFound(found) {
  return typeof found !== "string";
}
async function nameOf5(argument, cwd) {
  const path = resolve3(cwd, argument);
  const kind = kindOf(path);
  if (kind === "file") return { argument, kind, path, folder: dirname2(path), isWanted: isCandidate };
  if (kind === "folder") return { argument, kind, path, folder: path, isWanted: isCandidate };
  const glob = /[*?[{(]/.test(argument) ? (await import("./globs.js")).globOf(argument) : void 0;
  if (!glob) return `${argument} ${kind.unreadable}`;
  const folder = resolve3(cwd, glob.base);
  if (kindOf(folder) !== "folder") return `${argument} matches no file`;
  return { argument, kind: "glob", path: folder, folder, isWanted: glob.matches };
}
function kindOf(path) {
  try {
    return statSync2(path).isDirectory() ? "folder" : "file";
  } catch (error2) {
    return refusalOf(error2);
  }
}
function varFileOf(argument, cwd) {
  const path = resolve3(cwd, argument);
  const kind = kindOf(path);
  if (kind === "file") return { path };
  return `${argument} ${kind === "folder" ? "is a folder" : kind.unreadable}`;
}
function outsideOf(varFiles, roots) {
  return varFiles.map((one2) => one2.path).filter((path) => !roots.some((root) => isWithin(path, root)));
}
function expand3({ argument, kind, path: absolute, isWanted }, root, files) {
  const path = projectPath(absolute, files.base);
  if (kind === "file") return { argument, kind, path, paths: [path], skippedAssemblies: [] };
  const isMeant = (found) => isWanted(kind === "glob" ? relativeInside(path, found, files.base) : found);
  return { argument, kind, path, ...walk2(path, root, files, isMeant) };
}

// src/cli/help.ts
var HELP = `Finds EC2 instances that cannot launch with their IAM role, or launch and get no credentials,
in CloudFormation, Terraform and IAM JSON, before they are deployed.

Usage: iam-ec2-lint [paths...] [options]

Paths are files, folders and globs; without one, the working directory. A walk leaves out what git ignores.

Options
  --format text|sarif            how findings are printed (default: text)
  --level error|warning|note     the lowest level that is shown (default: note)
  --fail-on error|warning|note|never
                                 the lowest level that makes exit code 1 (default: warning)
  --only RULE[,RULE...]          run only these rules
  --pedantic                     also show what is only maybe a mistake; it never fails
  --var-file FILE                values of Terraform variables, as for terraform itself
  --show-files                   say of each file what it is to us, and why; lint nothing
  --allow-empty                  finding nothing to lint is no error
  --quiet                        no summary, no progress
  --color auto|always|never      (default: auto; NO_COLOR and FORCE_COLOR are respected)
  --no-config                    read no configuration file
  --version, --help

Exit codes
  0  no findings at or above --fail-on
  1  findings
  2  wrong usage, unreadable input, nothing to lint, or an internal error
`;

// src/cli/options.ts
import { parseArgs } from "node:util";

// src/cli/suggest.ts
function suggest(word, known2) {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const near = known2.map((candidate) => ({ candidate, distance: distance(word.slice(0, 100), candidate) })).filter((one2) => one2.distance <= limit).sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}
function didYouMean(word, known2) {
  const nearest = suggest(word, known2);
  return nearest === void 0 ? "" : ` (did you mean ${nearest}?)`;
}
function distance(one2, other) {
  let above = Array.from({ length: other.length + 1 }, (_, index2) => index2);
  for (let row = 1; row <= one2.length; row++) {
    const current2 = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = above[column - 1] + (one2[row - 1] === other[column - 1] ? 0 : 1);
      current2.push(Math.min(change, above[column] + 1, current2[column - 1] + 1));
    }
    above = current2;
  }
  return above[other.length];
}

// src/cli/options.ts
var UsageError = class extends Error {
};
var LEVELS = ["error", "warning", "note"];
var VALUES = {
  format: ["text", "sarif"],
  level: LEVELS,
  "fail-on": [...LEVELS, "never"],
  color: ["auto", "always", "never"],
  only: void 0,
  "var-file": void 0
};
var FLAGS = ["pedantic", "quiet", "allow-empty", "show-files", "no-config", "version", "help"];
var NAMES2 = [...Object.keys(VALUES), ...FLAGS];
function parseOptions(argv, ruleIds) {
  const { values, paths } = readArguments(argv);
  const has2 = (flag) => values.has(flag);
  const options = {
    paths: paths.length > 0 ? paths : ["."],
    format: oneOf("format", values, "text"),
    level: oneOf("level", values, "note"),
    failOn: oneOf("fail-on", values, "warning"),
    color: oneOf("color", values, "auto"),
    only: ruleNames(values.get("only") ?? [], ruleIds),
    varFiles: values.get("var-file") ?? [],
    pedantic: has2("pedantic"),
    quiet: has2("quiet"),
    allowEmpty: has2("allow-empty"),
    showFiles: has2("show-files"),
    version: has2("version"),
    help: has2("help")
  };
  return withFailOn(options, values.has("fail-on"));
}
function readArguments(argv) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: CONFIG,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const values = /* @__PURE__ */ new Map();
  const paths = [];
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const value = checked(token.name, token.rawName, token.value, token.inlineValue ?? false);
    values.set(token.name, [...values.get(token.name) ?? [], value]);
  }
  return { values, paths };
}
var CONFIG = {
  ...Object.fromEntries(Object.keys(VALUES).map((name) => [name, { type: "string", multiple: true }])),
  ...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" }])),
  help: { type: "boolean", short: "h" }
};
function checked(name, rawName, value, isInline) {
  if (!NAMES2.includes(name)) {
    const known2 = NAMES2.map((one2) => `--${one2}`);
    throw new UsageError(`unknown option ${visible(rawName)}${didYouMean(rawName, known2)}`);
  }
  if (!(name in VALUES)) {
    if (value !== void 0) throw new UsageError(`--${name} takes no value`);
    return "";
  }
  const isMissing2 = value === void 0 || value === "" || !isInline && /^-./.test(value);
  if (isMissing2) throw new UsageError(`--${name} needs a value`);
  return value;
}
function oneOf(name, values, fallback) {
  const value = values.get(name)?.at(-1);
  if (value === void 0) return fallback;
  const allowed = VALUES[name];
  const found = allowed.find((one2) => one2 === value);
  if (found !== void 0) return found;
  const choice2 = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  throw new UsageError(`--${name} is ${choice2}, not ${visible(value)}`);
}
function ruleNames(values, ruleIds) {
  const names2 = values.flatMap((value) => value.split(",")).map((name) => name.trim());
  const unknown2 = names2.find((name) => !ruleIds.includes(name));
  if (unknown2 !== void 0) {
    throw new UsageError(`there is no rule ${visible(unknown2)}${didYouMean(unknown2, ruleIds)}`);
  }
  return names2;
}
function withFailOn(options, isGiven) {
  const { level, failOn } = options;
  if (failOn === "never" || !isBelow(failOn, level)) return options;
  if (isGiven)
    throw new UsageError(`--fail-on ${failOn} is below --level ${level}: what is hidden never fails`);
  return { ...options, failOn: level };
}

// src/cli/package.ts
import { existsSync as existsSync2, readFileSync as readFileSync2 } from "node:fs";
import { dirname as dirname3, join as join4 } from "node:path";
import { fileURLToPath } from "node:url";
function versionOf() {
  return JSON.parse(readFileSync2(join4(packageFolder(), "package.json"), "utf8")).version;
}
function pagesOf(ruleIds) {
  const pages = /* @__PURE__ */ new Map();
  for (const id of ruleIds) {
    const path = join4(packageFolder(), "docs", "rules", `${id}.md`);
    if (existsSync2(path)) pages.set(id, readFileSync2(path, "utf8"));
  }
  return pages;
}
function packageFolder() {
  let folder = dirname3(fileURLToPath(import.meta.url));
  while (!existsSync2(join4(folder, "package.json"))) {
    const parent = dirname3(folder);
    if (parent === folder) throw new Error("the package is not complete: package.json is missing");
    folder = parent;
  }
  return folder;
}

// src/cli/problems.ts
function problemsOf(discovery, kinds, allowEmpty) {
  const recognised = new Set(kinds.filter((file2) => file2.kind !== "none").map((file2) => file2.path));
  return [
    ...discovery.missing,
    ...refused2(discovery, isProblem),
    ...notListed(discovery),
    ...notUtf8(discovery, recognised),
    ...allowEmpty ? [] : emptySources(discovery, recognised)
  ];
}
function noticesOf(discovery) {
  const assemblies = discovery.skippedAssemblies.map(
    (path) => `skipped ${path}: git ignores it; name it to lint it`
  );
  return [...assemblies, ...refused2(discovery, isNotice).map((why) => `${why}: skipped`)];
}
function isProblem(cause, isNamed2) {
  return isNamed2 ? cause !== "binary" : cause === "denied";
}
function isNotice(cause, isNamed2) {
  return !isNamed2 && (cause === "outside" || cause === "large");
}
function refused2({ candidates: candidates2, sources, files, varFiles }, isMeant) {
  const named5 = /* @__PURE__ */ new Set([...sources.filter(isFile).map((source) => source.path), ...varFiles]);
  return [...candidates2, ...varFiles].flatMap((path) => {
    const result = files.read(path);
    return isUnreadable(result) && isMeant(result.cause, named5.has(path)) ? [`${path} ${result.unreadable}`] : [];
  });
}
function notListed({ files, sources }) {
  const named5 = new Set(sources.filter((one2) => !isFile(one2)).map((one2) => one2.path));
  return [...files.notListed].flatMap(
    ([folder, { cause, unreadable }]) => cause === "denied" || named5.has(folder) ? [`${folder} ${unreadable}`] : []
  );
}
function isFile({ kind }) {
  return kind === "file";
}
function notUtf8({ files }, recognised) {
  return [...recognised].sort().flatMap((path) => {
    const why = files.notUtf8(path);
    return why === void 0 ? [] : [`${path} ${why}`];
  });
}
function emptySources({ sources, files }, recognised) {
  const isEmpty = (source) => !isFile(source) && !files.notListed.has(source.path) && !source.paths.some((path) => recognised.has(path));
  return sources.filter(isEmpty).map(({ argument, paths }) => {
    const why = paths.length === 0 ? "no file that may be one" : "--show-files says why";
    return `nothing to lint in ${argument}: no CloudFormation, Terraform or IAM JSON (${why})`;
  });
}

// src/cli/progress.ts
var DELAY = 1e3;
var INTERVAL = 100;
function progressOver(files, total, { stderr, now }) {
  const start = now();
  let next = start + DELAY;
  let count = 0;
  const tick = () => {
    count++;
    const time = now();
    if (time < next) return;
    next = time + INTERVAL;
    stderr.write(`\r\x1B[Kreading ${Math.min(count, total)} of ${total} files`);
  };
  const counting = {
    read: (path) => {
      tick();
      return files.read(path);
    },
    list: (folder) => files.list(folder)
  };
  return {
    files: counting,
    done: () => {
      if (next > start + DELAY) stderr.write("\r\x1B[K");
    }
  };
}

// src/cli/run.ts
async function run(argv, io2, engine) {
  try {
    const options = parseOptions(
      argv,
      engine.rules.map((rule) => rule.id)
    );
    return await obey(options, io2, engine);
  } catch (error2) {
    if (error2 instanceof UsageError) say(io2, `error: ${error2.message}; --help lists the options`);
    else sayInternal(io2, error2);
    return 2;
  }
}
async function obey(options, io2, engine) {
  if (options.help) io2.stdout.write(HELP);
  else if (options.version) io2.stdout.write(`${versionOf()}
`);
  else return await lintAll(options, io2, engine);
  return 0;
}
async function lintAll(options, io2, engine) {
  const discovery = await discover(options, io2.cwd);
  const outcome = await lintWithProgress(discovery, options, io2, engine);
  const problems = problemsOf(discovery, outcome.files, options.allowEmpty);
  for (const notice of noticesOf(discovery)) say(io2, `note: ${notice}`);
  for (const problem of problems) say(io2, `error: ${problem}`);
  if (options.showFiles) {
    io2.stdout.write(listing(outcome));
    return problems.length > 0 ? 2 : 0;
  }
  const files = outcome.files.filter((file2) => file2.kind !== "none").length;
  const result = select(outcome.findings, { ...options, files });
  io2.stdout.write(
    options.format === "sarif" ? sarif(result, { ...aboutTool(engine), problems }) : text2(result, { color: wantsColor(options.color, io2), summary: !options.quiet })
  );
  if (problems.length > 0) return 2;
  return fails(result, options.failOn) ? 1 : 0;
}
async function lintWithProgress({ files, candidates: candidates2, varFiles }, { only, quiet }, io2, { lint: lint2 }) {
  const input = { candidates: candidates2, varFiles, ...only.length > 0 ? { only } : {} };
  if (quiet || !io2.stderr.isTTY) return await lint2({ ...input, files });
  const progress = progressOver(files, candidates2.length, io2);
  try {
    return await lint2({ ...input, files: progress.files });
  } finally {
    progress.done();
  }
}
function aboutTool({ rules }) {
  return { version: versionOf(), rules, pages: pagesOf(rules.map((rule) => rule.id)) };
}
function listing({ files, unreadable }) {
  const refused3 = unreadable.map(({ path, why }) => ({ path, kind: "not read", why }));
  const ours = files.map((file2) => ({ ...file2, kind: file2.kind === "none" ? "none of ours" : file2.kind }));
  return [...ours, ...refused3].sort((a, b) => a.path < b.path ? -1 : 1).map(({ path, kind, why }) => `${visible(path)}: ${kind} (${visible(why)})
`).join("");
}
function say({ stderr }, words) {
  stderr.write(`iam-ec2-lint: ${visible(words)}
`);
}
function sayInternal(io2, error2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  say(io2, `internal error: ${message} (a bug: please report it; IAM_EC2_LINT_DEBUG=1 shows more)`);
  if (io2.env["IAM_EC2_LINT_DEBUG"] && error2 instanceof Error) io2.stderr.write(`${error2.stack}
`);
}

// src/cli/main.ts
function onOutputError(error2) {
  if (error2.code !== "EPIPE") process.exitCode = 2;
}
process.stdout.on("error", onOutputError);
process.stderr.on("error", onOutputError);
var io = {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now()
};
var status = await run(process.argv.slice(2), io, { lint, rules: RULE_INFOS });
process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
