kubectl patch validatingadmissionpolicybinding s98 --type=merge -p '{"spec":{"paramRef":{"name":"limits","namespace":"s-98","parameterNotFoundAction":"Allow"}}}'
