/** （责任单位：…） behind the words of a clause; the bracket that closes it may stand behind them. */
export const PRINTED_UNITS = /[（(【][^（）()【】]{0,80}(?:单位|部门|牵头|负责|配合)[^（）()【】]{0,80}[）)】]?$/u;
