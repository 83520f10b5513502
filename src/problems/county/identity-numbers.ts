/** Identity numbers and phones, as codes of people and in texts; no sentence quotes one. */
import { define, type ProblemDefinition } from '../problem.ts';

export const identityNumberProblems = {
  'county.identityNumberWrong': define(
    422,
    '身份证号的末位（校验位）与前面各位不符，或日期不存在。',
    'The check digit of the identity number does not follow from the others, or its date is impossible.',
    '请核对证件后重新填写。',
    'Check it against the document.',
  ),
  'county.identityNumberLength': define(
    422,
    '不是 18 位居民身份证号（也不是旧的 15 位）。',
    'This is no resident identity number of 18 digits (nor an old one of 15).',
    '请核对位数后重新填写；如确系其他证件，可不改。为保密，读入时已加密，原文不保存。',
    'Check the number of digits; leave it if it is another document. The entry was hashed when read and is not kept.',
  ),
  'county.identityNumberMistyped': define(
    422,
    '含有身份证号而写法不对：与其他数字连在一起，或把数字写成了字母。',
    'An identity number stands here and is misspelt: run together with other digits, or with letters for digits.',
    '请核对证件后重新填写，或改填工号。为保密，此处不显示原文，也不保存。',
    'Check it against the document, or write the staff number instead. It is neither shown here nor kept.',
  ),
  'county.identityNumberDoubtful': define(
    422,
    '像是写错的身份证号：位数不对，或日期不存在；与本列其他标识的写法也不同。',
    'This looks like a mistyped identity number: a digit too few or too many, or an impossible date; the other codes of the column are unlike it.',
    '请核对证件后重新填写，或改填工号；确是工号的可不改。为保密，读入时已加密，原文不保存。',
    'Check it against the document, or write the staff number; leave it if it is one. The entry was hashed when read and is not kept.',
  ),
  'county.staffNumberLikeIdentity': define(
    422,
    '该列有 {count} 个工号的开头像身份证号（地区代码和年月日）；因多数工号位数相同，按工号原样保留。',
    '{count} staff numbers of the column begin as an identity number does (region and date); as most codes are as long, they are kept as they are.',
    '确是工号的不必处理；如是漏了位数的身份证号，请改填工号或完整的身份证号。',
    'Nothing is to be done for staff numbers; where one is an identity number with a digit lost, write the staff number or the whole number.',
  ),
  'county.identityNumberAsCode': define(
    422,
    '此处应填代码或名称，却有身份证号。',
    'An identity number stands where a code or a name belongs.',
    '请改填代码或名称，并检查是否错列。为保密，此处不显示原文，也不保存。',
    'Write the code or the name; maybe the columns are shifted. The number is neither shown here nor kept.',
  ),
  'county.identityNumberMasked': define(
    422,
    '文字中有身份证号，已遮盖，只留前四位。',
    'The text holds an identity number; it was masked but for the first four digits.',
    '请从表中删去；需要指明某人的，请写工号。',
    'Delete it from the table; where somebody must be named, write the staff number.',
  ),
  'county.phoneMasked': define(
    422,
    '文字中有手机号码，已遮盖，只留前三位。',
    'The text holds a mobile phone number; it was masked but for the first three digits.',
    '测算不需要联系方式，请从表中删去。',
    'Planning needs no phone numbers; delete it from the table.',
  ),
  'county.identityNumberAsNumber': define(
    422,
    '身份证号被当作数字保存，后几位已经丢失。',
    'The identity number was stored as a number and has lost its last digits.',
    '请把该列设为文本格式后重新填写。',
    'Format the column as text and enter it again.',
  ),
  'county.identityDisagrees': define(
    422,
    '「{header}」与身份证号不一致。',
    '{header} disagrees with the identity number.',
    '请核对；暂以表中所填为准。',
    'Check it; the cell counts for now.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
