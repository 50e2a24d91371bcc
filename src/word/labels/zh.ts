import type { Labels } from ".";

export const zh: Labels = {
  page: ["第 ", " 页，共 ", " 页"],
  signatories: "签署组织",
  organisation: "组织",
  country: "国家或地区",
  people: "签署人",
  tableTitle: "签署组织",
  tableDescription: "每个组织一行：名称、国家或地区、代表其签署的人员。",
  recorded: "以其他方式收到的支持",
  recordedNote: "以下支持以书面、电子邮件或电话方式送达协调人，没有电子签名，不计入签署组织。",
  recordedTableTitle: "以其他方式收到的支持",
  footnoteIntroduction: "下列组织赞同本文所表达的意见：",
  comma: "，",
  semicolon: "；",
  fullStop: "。",
  parentheses: ["（", "）"],
  withheld: (count, afterNames) => `${afterNames ? "以及" : ""} ${count} 个不公开名称的组织`.trim(),
};
