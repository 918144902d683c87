/** The form for comments and what becomes of them. The form's own words are WordPress', to the letter. */
export const commentFormStrings = {
  refusedElsewhere: "Your comment was not taken. It is kept below its story: go back to it to read why and try again.",
  received: "Thank you. A moderator will read your comment before it is published.",
  published: "Your comment is published.",
  kept: "There is no connection. Your comment is kept on this device and posted by itself as soon as there is one, even if you close the paper and come back later.",
  arrivedBefore: "Your comment had already arrived.",

  leave: "Leave a Reply",
  leaveTo: (name: string) => `Leave a Reply to ${name}`,
  cancel: "Cancel reply",
  notPublished: "Your email address will not be published.",
  required: "Required fields are marked *",
  comment: "Comment *",
  name: "Name *",
  email: "Email *",
  website: "Website",
  remember: "Save my name, email, and website in this browser for the next time I comment.",
  trap: "Leave this field empty",
  post: "Post Comment",
  posting: "Posting…",

  restored: "What you began here is back.",
  discard: "Discard it",
  otherVersion: "Show what you wrote in another window",
  begunBefore: "Before this you had begun something else here. Both are kept.",
  earlierVersion: "Show the other",
  begunReply: (name: string) => `You began a reply to ${name}.`,
  begunReplyGone: "You began a reply to a comment that is no longer here.",
  goOn: "Go on with it",
  bringHere: "Bring it here",

  onSite: "Post it on the site itself",
  copy: "Copy your comment",
  copied: "Copied. It can be pasted into the form on the site.",

  errors: {
    contentMissing: "Please type your comment.",
    contentTooLong:
      "Your comment is too long. Please shorten it: 65,525 letters is the limit, and an accented letter or an emoji counts as several.",
    nameMissing: "Please type your name.",
    nameTooLong: "Your name is too long. Please shorten it.",
    emailMissing: "Please type your email address.",
    emailInvalid: "Please type a complete email address, like name@example.org.",
    emailTooLong: "Your email address is too long: it may have 100 letters.",
    urlTooLong: "The address of your website is too long: it may have 200 letters.",
    authorMissing: "Please type your name and email address.",
    loginRequired: "This site takes comments only from readers who are logged in on it. Your text is still here.",
    onSiteOnly:
      "This site takes comments on its own page, and none from here. Your text is still here: copy it, and post it there.",
    duplicate: "You have already said exactly this here. Your comment was not posted a second time.",
    flood: "You are posting comments quickly. Please wait a few seconds and post again; your text is still here.",
    floodKept:
      "You are posting comments quickly. This one waits for a few seconds and is then posted by itself. Your text is still here meanwhile.",
    gone: "Your comment had arrived, and a moderator has removed it since. Your text is still here.",
    closed: "Comments on this story have been closed in the meantime. Your text is still here to copy.",
    articleUnknown:
      "The story could not be found by the comment service, so it cannot be commented on. Your text is still here.",
    articleProtected: "This story is not open to everyone, and neither are its comments. Your text is still here.",
    unreadable: "The comment service could not read what was sent. Your text is still here; try to post it again.",
    tooLarge: "Your comment is larger than the comment service takes. Please shorten it.",
    siteSaid: "The site did not take your comment. Your text is still here. It said:",
    missing: "There is no comment service at this address. Your text is still here to copy.",
    broken:
      "The comment service failed, and it is not certain that your comment arrived. Your text is still here; look whether it is above before you post it again.",
    brokenKept:
      "The comment service failed, and it is not certain that your comment arrived. Your text is still here. The paper looks for the comment and sends it again by itself, though never twice: you need not wait here.",
    unconfirmedKept:
      "It could not be confirmed that your comment arrived. Your text is still here. The paper looks for the comment and sends it again by itself, though never twice: you need not wait here.",
    unconfirmed:
      "It could not be confirmed that your comment arrived. Your text is still here; look whether it is above before you post it again.",
    notTaken: "Your comment was not posted. What is wrong is said at the marked field.",
    trap: "A field that no person sees was filled in, perhaps by a program that fills in forms. It is empty again: press the button once more. Your text is still here.",
    unknown:
      "The comment service did not take your comment and gave no reason we know. Your text is still here; try again in a moment.",
  },
} as const;
