#!/bin/sh
# heroku features:enable http-session-affinity
heroku config:set A=b
heroku features:enable http-session-affinity -a shop
heroku ps:scale web=1
