import type { NodePath } from '@babel/traverse';
import type { ObjectProperty } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { filesMatching } from '../../program/files-matching.ts';
import type { Program } from '../../program/program.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { makersOf } from '../../program/values/makers.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { isStandIn } from '../identity/stand-in.ts';
import type { WrittenSite } from '../written-site.ts';

/** Options under which client libraries take what must not be in the source. */
const KEYS =
  /^(password|pass|passwd|clientSecret|client_secret|consumerSecret|apiKey|api_key|apiSecret|api_secret|secretKey|secret_key|secretAccessKey|authToken|auth_token|accessToken|access_token|privateKey|private_key|appSecret|webhookSecret)$/;
/** The same in a text, with a literal behind it. */
const PATTERN = new RegExp(`(${KEYS.source.slice(2, -2)})['"]?\\s*:\\s*['"]`);
const WORDS = [
  'assword',
  'pass:',
  'passwd',
  'ecret',
  'piKey',
  'api_key',
  'uthToken',
  'auth_token',
  'ccessToken',
  'access_token',
  'rivateKey',
  'private_key',
];
/** Libraries whose options of these names describe a form or a rule, and hold no secret. */
const FORMS =
  /^(joi|@hapi\/joi|yup|zod|celebrate|express-validator|ajv|mongoose|sequelize|typeorm|supertest|swagger-.*|class-validator|bcrypt(js)?|argon2|pbkdf2-.*|credential|passport-local|graphql|@nestjs\/swagger|validator|i18n.*|faker|@faker-js\/faker)$/;

/** Passwords and keys written out in the options of a client library. */
export function literalSecrets(program: Program): Finding[] {
  return literalSecretSites(program).map(({ finding }) => finding);
}

/** The same with their places. */
export function literalSecretSites(program: Program): readonly WrittenSite[] {
  return filesMatching(program, WORDS, PATTERN).flatMap((file) =>
    file.all('ObjectProperty').flatMap((property) => {
      const value = property.get('value') as NodePath;
      if (!KEYS.test(propertyKey(property.node) ?? '') || !isSecretText(value) || isStandIn(program, file, value))
        return [];
      const library = libraryOf(program, file, property);
      return library === undefined ? [] : [{ file, path: value, finding: findingOf(file, value, library), library }];
    }),
  );
}

const PLACEHOLDER =
  /^(string$|text$|password$|enter_|insert_|your|not[-_ ]?(used|needed|required)|none$|dummy|placeholder|xxx|sk-?$|<|\.\.\.)/i;

/** One word; a sentence is a message, and angle brackets or an empty text are left for somebody to fill in. */
function isSecretText(value: NodePath): boolean {
  if (!value.isStringLiteral()) return false;
  const text = value.node.value.trim();
  const isKey = text.startsWith('-----BEGIN');
  return text.length > 2 && (isKey || !/[\s<>{}]|^\*+$/.test(text)) && !PLACEHOLDER.test(text);
}

/** The package that the object ends up with, directly or through a constant. */
function libraryOf(program: Program, file: SourceFile, property: NodePath<ObjectProperty>): string | undefined {
  const name = propertyKey(property.node)!;
  const leaves = leavesOf(program, [{ file, path: property.parentPath, steps: [name] }]);
  for (const leaf of leaves) {
    const call = leaf.path.listKey === 'arguments' ? leaf.path.parentPath : undefined;
    const maker = call && makersOf(program, leaf.file, call)[0];
    if (maker?.kind === 'package' && !FORMS.test(maker.name)) return maker.name;
  }
  return undefined;
}

function findingOf(file: SourceFile, value: NodePath, library: string): Finding {
  return {
    check: 'config',
    rule: 'literal-credential',
    at: file.locate(value.node),
    message: `A credential for ${library} is written into the source. It cannot differ between deploys, and whoever reads the code has it.`,
    remedy: 'Read it from the environment.',
  };
}
